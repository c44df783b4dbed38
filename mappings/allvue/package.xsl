<?xml version="1.0" encoding="UTF-8"?>
<!--
  WSO style CSV package: one result document a file. The columns of each file stand in package.json,
  which the result is checked against; the manifest is made from the files themselves.
-->
<xsl:stylesheet version="3.0"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:nx="urn:lma-nexus:functions"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    exclude-result-prefixes="map nx xs">

  <xsl:include href="csv.xsl"/>

  <xsl:param name="input" as="map(*)"/>
  <xsl:variable name="envelope" select="$input?envelope" as="map(*)"/>
  <xsl:variable name="codes" select="$input?codes" as="map(*)"/>
  <xsl:variable name="deal" select="$input?record?deal" as="map(*)"/>
  <xsl:variable name="dealId" select="$envelope?goldenRecordId" as="xs:string"/>
  <xsl:variable name="from" select="$envelope?effectiveDate" as="xs:string"/>

  <xsl:template name="xsl:initial-template">
    <xsl:call-template name="issuers"/>
    <xsl:call-template name="deals"/>
    <xsl:call-template name="facilities"/>
    <xsl:call-template name="rate-options"/>
    <xsl:call-template name="rate-schedule"/>
    <xsl:call-template name="covenants"/>
    <xsl:call-template name="provenance"/>
  </xsl:template>

  <xsl:template name="issuers">
    <xsl:result-document href="issuers.csv" method="text">
      <xsl:sequence select="nx:row(['abbreviation', 'issuerName', 'effectiveDate'])"/>
      <xsl:for-each select="$deal?parties?*[?role = 'borrower']">
        <xsl:sequence select="nx:row([$dealId || '-' || position(), ?name?value, $from])"/>
      </xsl:for-each>
    </xsl:result-document>
  </xsl:template>

  <xsl:template name="deals">
    <xsl:result-document href="deals.csv" method="text">
      <xsl:sequence select="nx:row(['bankDealId', 'bankDealName', 'issuerName', 'agentBankName', 'creditDate',
          'fundingDate', 'currencyCode', 'globalAmount', 'minimumAssignment', 'governingLaw', 'effectiveDate'])"/>
      <xsl:sequence select="nx:row([$dealId, $deal?name, nx:party('borrower'), nx:party('agent'),
          nx:date($deal?dates?agreement), nx:date($deal?dates?closing), nx:code('currency', $deal?currency), nx:decimal($deal?amount),
          nx:decimal($deal?terms?minimumTransfer), $deal?terms?governingLaw?value, $from])"/>
    </xsl:result-document>
  </xsl:template>

  <xsl:template name="facilities">
    <xsl:result-document href="facilities.csv" method="text">
      <xsl:sequence select="nx:row(['facilityId', 'bankDealId', 'facilityName', 'facilityType', 'baseCurrencyCode',
          'globalAmount', 'startDate', 'expiryDate', 'expectedMaturityDate', 'holidayCalendar', 'effectiveDate'])"/>
      <xsl:for-each select="$deal?facilities?*">
        <xsl:sequence select="nx:row([?id, $dealId, ?name, nx:code('facilityType', ?type), nx:code('currency', ?currency),
            nx:decimal(?commitment), nx:date(?dates?start), nx:date(?dates?availabilityEnd),
            nx:date(?dates?maturity), nx:centres($deal?terms?businessDays?value), $from])"/>
      </xsl:for-each>
    </xsl:result-document>
  </xsl:template>

  <xsl:template name="rate-options">
    <xsl:result-document href="rate_options.csv" method="text">
      <xsl:sequence select="nx:row(['facilityId', 'rateOptionName', 'tenor', 'spread', 'spreadUnit',
          'spreadAdjustment', 'floor', 'cap', 'dayCount', 'effectiveDate'])"/>
      <xsl:for-each select="$deal?facilities?*[exists(?pricing?baseRate)]">
        <xsl:variable name="pricing" select="?pricing"/>
        <xsl:sequence select="nx:row([?id, nx:code('rateOption', $pricing?baseRate?value), $pricing?baseRate?unit,
            nx:decimal($pricing?margin), $pricing?margin?unit, nx:decimal($pricing?creditAdjustmentSpread),
            nx:decimal($pricing?floor), nx:decimal($pricing?cap),
            $pricing?dayCount?value ! nx:code('dayCount', .), $from])"/>
      </xsl:for-each>
    </xsl:result-document>
  </xsl:template>

  <xsl:template name="rate-schedule">
    <xsl:result-document href="rate_schedule.csv" method="text">
      <xsl:sequence select="nx:row(['facilityId', 'condition', 'spread', 'spreadUnit', 'effectiveDate'])"/>
      <xsl:for-each select="$deal?facilities?*">
        <xsl:variable name="facility" select="?id"/>
        <xsl:for-each select="?pricing?marginRatchet?*">
          <xsl:sequence select="nx:row([$facility, ?label, nx:decimal(?margin), ?margin?unit, $from])"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:result-document>
  </xsl:template>

  <xsl:template name="covenants">
    <xsl:result-document href="covenants.csv" method="text">
      <xsl:sequence select="nx:row(['covenantId', 'bankDealId', 'covenantName', 'step', 'metricType',
          'valueType', 'threshold', 'unit', 'testFrequency', 'clause', 'effectiveDate'])"/>
      <xsl:for-each select="$deal?covenants?*">
        <xsl:variable name="covenant" select="."/>
        <xsl:variable name="whole" select="map { 'label': (), 'threshold': ?threshold }"/>
        <xsl:for-each select="if (exists(?steps?*)) then ?steps?* else $whole">
          <xsl:sequence select="nx:row([$covenant?id, $dealId, $covenant?name, ?label, $covenant?metric,
              $covenant?valueType, nx:decimal(?threshold), ?threshold?unit, $covenant?testFrequency,
              $covenant?source?clause, $from])"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:result-document>
  </xsl:template>

  <xsl:template name="provenance">
    <xsl:result-document href="provenance.csv" method="text">
      <xsl:sequence select="nx:row(['path', 'value', 'unit', 'approved', 'clauseId', 'clause', 'page',
          'variableId', 'documentSha256'])"/>
      <xsl:for-each select="$input?provenance?*">
        <xsl:sequence select="nx:row([?path, ?value, ?unit, ?approved, ?clauseId, ?clause, ?page, ?variableId,
            ?documentSha256])"/>
      </xsl:for-each>
    </xsl:result-document>
  </xsl:template>

  <xsl:function name="nx:party" as="xs:string?">
    <xsl:param name="role" as="xs:string"/>
    <xsl:sequence select="$deal?parties?*[?role = $role][1]?name?value"/>
  </xsl:function>

  <xsl:function name="nx:date" as="xs:string?">
    <xsl:param name="term" as="map(*)?"/>
    <xsl:sequence select="$term[?kind = 'date']?value"/>
  </xsl:function>

  <xsl:function name="nx:decimal" as="xs:string?">
    <xsl:param name="term" as="map(*)?"/>
    <xsl:sequence select="$term[?kind = ('money', 'percentage', 'basis-points', 'ratio')]?value"/>
  </xsl:function>

  <!-- The code of codes.json, or the value itself where the table has none. -->
  <!-- The centres that a definition of Business Day names. -->
  <xsl:function name="nx:centres" as="xs:string">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:variable name="centres" select="$codes?businessCentre" as="map(*)"/>
    <xsl:sequence select="string-join(distinct-values(sort(map:keys($centres))[contains($words, .)] ! $centres(.)), ' ')"/>
  </xsl:function>

  <xsl:function name="nx:code" as="xs:string">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="($codes($table)($value), $value)[1]"/>
  </xsl:function>
</xsl:stylesheet>
