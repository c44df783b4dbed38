<?xml version="1.0" encoding="UTF-8"?>
<!-- The facilities with their commitments, rate options and accruing fees. -->
<xsl:stylesheet version="3.0"
    xmlns="http://www.fpml.org/FpML-5/confirmation"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:nx="urn:lma-nexus:functions"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    exclude-result-prefixes="map nx xs">

  <xsl:function name="nx:facility" as="element()">
    <xsl:param name="facility" as="map(*)"/>
    <xsl:element name="{$codes?facility($facility?type)}">
      <xsl:attribute name="id" select="'facility-' || $facility?id"/>
      <xsl:sequence select="nx:reference('partyReference', nx:party('agent')[1])"/>
      <instrumentId instrumentIdScheme="urn:lma-nexus:facility">
        <xsl:value-of select="$record?workspace?id, $facility?id" separator="/"/>
      </instrumentId>
      <xsl:sequence select="nx:text('description', $facility?name)"/>
      <xsl:sequence select="nx:reference('dealReference', 'deal')"/>
      <xsl:sequence select="nx:reference('borrowerPartyReference', nx:party('borrower')[1])"/>
      <xsl:sequence select="nx:party('borrower')[position() gt 1] ! nx:reference('coBorrowerPartyReference', .)"/>
      <xsl:sequence select="nx:reference('agentPartyReference', nx:party('agent')[1])"/>
      <xsl:if test="$facility?type = 'LETTER-OF-CREDIT'">
        <xsl:sequence select="nx:party('issuing-bank') ! nx:reference('lcIssuingBankPartyReference', .)"/>
      </xsl:if>
      <startDate><xsl:value-of select="nx:start($facility)"/></startDate>
      <xsl:sequence select="nx:date('expiryDate', $facility?dates?availabilityEnd)"/>
      <xsl:sequence select="nx:date('maturityDate', $facility?dates?maturity)"/>
      <currentCommitment>
        <xsl:sequence select="nx:money('totalCommitmentAmount', $facility?commitment)"/>
      </currentCommitment>
      <xsl:sequence select="$deal?terms?governingLaw ! nx:coded('governingLaw', 'governingLaw', ?value)"/>
      <xsl:sequence select="$codes?feature($facility?type) ! nx:text('feature', .)"/>
      <xsl:sequence select="nx:floating-rate-option($facility)"/>
      <xsl:sequence select="nx:fees($facility) ! nx:accruing-fee($facility, ., position())"/>
      <xsl:sequence select="nx:period-rate('defaultRate', $facility, $facility?pricing?defaultInterest)"/>
      <xsl:if test="$facility?type = 'DELAYED-DRAW-TERM'">
        <delayedDraw>true</delayedDraw>
        <xsl:sequence select="nx:date('mustDrawByDate', $facility?dates?availabilityEnd)"/>
      </xsl:if>
    </xsl:element>
  </xsl:function>

  <!-- A facility begins on its own start date; without one, on the closing date, or with the agreement. -->
  <xsl:function name="nx:start" as="xs:string">
    <xsl:param name="facility" as="map(*)"/>
    <xsl:sequence select="(($facility?dates?start, $deal?dates?closing)[?kind = 'date'], $signed)[1]?value"/>
  </xsl:function>

  <xsl:function name="nx:floating-rate-option" as="element()">
    <xsl:param name="facility" as="map(*)"/>
    <xsl:variable name="pricing" select="$facility?pricing" as="map(*)"/>
    <floatingRateOption>
      <xsl:sequence select="nx:accrual($facility, 'interest')"/>
      <xsl:sequence select="nx:period('paymentFrequency', $pricing?interestPeriod[empty(?unit)]?value)"/>
      <rate>
        <xsl:sequence select="nx:coded('floatingRateIndex', 'floatingRateIndex',
            ($pricing?baseRate?value, $pricing?baseRate?value || '/' || $facility?currency))"/>
        <xsl:sequence select="nx:period('indexTenor', $pricing?baseRate?unit)"/>
        <xsl:sequence select="nx:schedule('spreadSchedule', $pricing?margin)"/>
        <xsl:sequence select="nx:schedule('capRateSchedule', $pricing?cap)"/>
        <xsl:sequence select="nx:schedule('floorRateSchedule', $pricing?floor)"/>
        <xsl:sequence select="nx:rate($pricing?creditAdjustmentSpread) ! nx:text('spreadAdjustment', string(.))"/>
      </rate>
      <xsl:sequence select="nx:text('currency', $facility?currency)"/>
    </floatingRateOption>
  </xsl:function>

  <xsl:function name="nx:accrual" as="element()+">
    <xsl:param name="facility" as="map(*)"/>
    <xsl:param name="what" as="xs:string"/>
    <accrualOptionId accrualTypeIdScheme="urn:lma-nexus:accrual">
      <xsl:value-of select="$record?workspace?id, $facility?id, $what" separator="/"/>
    </accrualOptionId>
    <xsl:sequence select="nx:coded('dayCountFraction', 'dayCountFraction', $facility?pricing?dayCount?value)"/>
  </xsl:function>

  <xsl:function name="nx:schedule" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="term" as="map(*)?"/>
    <xsl:for-each select="nx:rate($term)">
      <xsl:element name="{$name}"><initialValue><xsl:value-of select="."/></initialValue></xsl:element>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="nx:period-rate" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="facility" as="map(*)"/>
    <xsl:param name="term" as="map(*)?"/>
    <xsl:for-each select="nx:rate($term)">
      <xsl:element name="{$name}">
        <startDate><xsl:value-of select="nx:start($facility)"/></startDate>
        <rate><xsl:value-of select="."/></rate>
      </xsl:element>
    </xsl:for-each>
  </xsl:function>

  <!-- The accruing fees of the facility, and those of the deal that name no facility. -->
  <xsl:function name="nx:fees" as="map(*)*">
    <xsl:param name="facility" as="map(*)"/>
    <xsl:variable name="own" select="$facility?fees?*" as="map(*)*"/>
    <xsl:sequence select="($own, $deal?fees?*[not(?type = $own?type)])[exists($codes?accruingFeeType(?type))]
        [exists(nx:fee-rate($facility, .))]"/>
  </xsl:function>

  <xsl:function name="nx:accruing-fee" as="element()">
    <xsl:param name="facility" as="map(*)"/>
    <xsl:param name="fee" as="map(*)"/>
    <xsl:param name="number" as="xs:integer"/>
    <accruingFeeOption>
      <xsl:sequence select="nx:accrual($facility, lower-case($fee?type) || '-' || $number)"/>
      <rate><xsl:value-of select="nx:fee-rate($facility, $fee)"/></rate>
      <xsl:sequence select="nx:coded('type', 'accruingFeeType', $fee?type)"/>
      <startDate><xsl:value-of select="nx:start($facility)"/></startDate>
      <xsl:sequence select="nx:text('calculationDefinition', string-join(($fee?name, $fee?value?source?text,
          $fee?of ! ('a share of the ' || .)), '; '))"/>
    </accruingFeeOption>
  </xsl:function>

  <!-- A share of the margin is that share of the facility's margin as it stands. -->
  <xsl:function name="nx:fee-rate" as="xs:decimal?">
    <xsl:param name="facility" as="map(*)"/>
    <xsl:param name="fee" as="map(*)"/>
    <xsl:variable name="rate" select="nx:rate($fee?value)"/>
    <xsl:sequence select="if ($fee?of = 'margin')
        then nx:rate($facility?pricing?margin) ! ($rate * .) else $rate"/>
  </xsl:function>
</xsl:stylesheet>
