<?xml version="1.0" encoding="UTF-8"?>
<!-- The elements of a change batch, each from one part of the record. Change names and codes here. -->
<xsl:stylesheet version="3.0"
    xmlns="urn:lma-nexus:loaniq-style:change-batch:1"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:nx="urn:lma-nexus:functions"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    exclude-result-prefixes="map nx xs">

  <xsl:function name="nx:envelope" as="element()">
    <xsl:param name="envelope" as="map(*)"/>
    <Envelope>
      <MessageId><xsl:value-of select="$envelope?messageId"/></MessageId>
      <CorrelationId><xsl:value-of select="$envelope?correlationId"/></CorrelationId>
      <GoldenRecordId><xsl:value-of select="$envelope?goldenRecordId"/></GoldenRecordId>
      <GoldenRecordVersion><xsl:value-of select="$envelope?goldenRecordVersion"/></GoldenRecordVersion>
      <xsl:if test="exists($envelope?supersedesVersion)">
        <SupersedesVersion><xsl:value-of select="$envelope?supersedesVersion"/></SupersedesVersion>
      </xsl:if>
      <AsOf><xsl:value-of select="$envelope?asOf"/></AsOf>
      <EffectiveDate><xsl:value-of select="$envelope?effectiveDate"/></EffectiveDate>
      <GeneratedAt><xsl:value-of select="$envelope?generatedAt"/></GeneratedAt>
      <IdempotencyKey><xsl:value-of select="$envelope?idempotencyKey"/></IdempotencyKey>
      <Environment><xsl:value-of select="$envelope?environment"/></Environment>
      <IsCorrection><xsl:value-of select="$envelope?isCorrection"/></IsCorrection>
      <Checksum algorithm="SHA-256"><xsl:value-of select="$envelope?checksum"/></Checksum>
      <xsl:for-each select="$envelope?approvals?*">
        <Approval role="{?role}" user="{?user}" at="{?at}"/>
      </xsl:for-each>
    </Envelope>
  </xsl:function>

  <xsl:function name="nx:deal" as="element()">
    <xsl:param name="deal" as="map(*)"/>
    <Deal>
      <DealName><xsl:value-of select="$deal?name"/></DealName>
      <DealTrackingNumber><xsl:value-of select="$envelope?goldenRecordId"/></DealTrackingNumber>
      <Currency><xsl:value-of select="nx:code('currency', $deal?currency)"/></Currency>
      <xsl:sequence select="nx:date('AgreementDate', $deal?dates?agreement)"/>
      <xsl:sequence select="nx:date('ClosingDate', $deal?dates?closing)"/>
      <xsl:sequence select="nx:field('ProposedCommitment', $deal?amount[?kind = 'money'])"/>
      <xsl:sequence select="nx:field('GoverningLaw', $deal?terms?governingLaw)"/>
      <xsl:for-each select="nx:centres($deal?terms?businessDays?value)">
        <Calendar><xsl:value-of select="."/></Calendar>
      </xsl:for-each>
      <xsl:for-each select="$deal?parties?*[?role = 'agent']">
        <AdminAgent><xsl:value-of select="?name?value"/></AdminAgent>
      </xsl:for-each>
      <xsl:for-each select="$deal?parties?*[?role = 'borrower']">
        <Borrower primary="{position() = 1}"><xsl:value-of select="?name?value"/></Borrower>
      </xsl:for-each>
      <xsl:for-each select="$deal?parties?*[?role = 'lender']">
        <Lender><xsl:value-of select="?name?value"/></Lender>
      </xsl:for-each>
      <xsl:for-each select="$deal?fees?*">
        <xsl:sequence select="nx:fee(.)"/>
      </xsl:for-each>
    </Deal>
  </xsl:function>

  <xsl:function name="nx:facility" as="element()">
    <xsl:param name="facility" as="map(*)"/>
    <Facility>
      <FacilityControlNumber><xsl:value-of select="$facility?id"/></FacilityControlNumber>
      <FacilityName><xsl:value-of select="$facility?name"/></FacilityName>
      <FacilityTypeCode><xsl:value-of select="nx:code('facilityType', $facility?type)"/></FacilityTypeCode>
      <Currency><xsl:value-of select="nx:code('currency', $facility?currency)"/></Currency>
      <xsl:sequence select="nx:date('EffectiveDate', $facility?dates?start)"/>
      <xsl:sequence select="nx:date('ExpiryDate', $facility?dates?availabilityEnd)"/>
      <xsl:sequence select="nx:date('FinalMaturityDate', $facility?dates?maturity)"/>
    </Facility>
  </xsl:function>

  <xsl:function name="nx:commitment" as="element()?">
    <xsl:param name="facility" as="map(*)"/>
    <xsl:if test="exists($facility?commitment)">
      <Commitment facilityControlNumber="{$facility?id}" currency="{nx:code('currency', $facility?commitment?unit)}">
        <xsl:value-of select="$facility?commitment?value"/>
      </Commitment>
    </xsl:if>
  </xsl:function>

  <xsl:function name="nx:pricing" as="element()">
    <xsl:param name="facility" as="map(*)"/>
    <xsl:variable name="pricing" select="$facility?pricing" as="map(*)"/>
    <Pricing facilityControlNumber="{$facility?id}">
      <PricingOption>
        <xsl:if test="exists($pricing?baseRate)">
          <OptionName><xsl:value-of select="nx:code('optionName', $pricing?baseRate?value)"/></OptionName>
          <BaseRateCode><xsl:value-of select="nx:code('baseRateCode', $pricing?baseRate?value)"/></BaseRateCode>
        </xsl:if>
        <xsl:if test="exists($pricing?dayCount)">
          <RateBasis><xsl:value-of select="nx:code('rateBasis', $pricing?dayCount?value)"/></RateBasis>
        </xsl:if>
        <xsl:sequence select="nx:decimal('Spread', $pricing?margin)"/>
        <xsl:sequence select="nx:decimal('CreditSpreadAdjustment', $pricing?creditAdjustmentSpread)"/>
        <xsl:sequence select="nx:decimal('Floor', $pricing?floor)"/>
        <xsl:sequence select="nx:decimal('Cap', $pricing?cap)"/>
        <xsl:sequence select="nx:field('ObservationLookback', $pricing?lookback)"/>
        <xsl:for-each select="$pricing?marginRatchet?*">
          <MatrixStep>
            <Condition><xsl:value-of select="?label"/></Condition>
            <xsl:sequence select="nx:decimal('Spread', ?margin)"/>
          </MatrixStep>
        </xsl:for-each>
      </PricingOption>
      <xsl:sequence select="nx:decimal('PenaltySpread', $pricing?defaultInterest)"/>
      <xsl:for-each select="$facility?fees?*">
        <xsl:sequence select="nx:fee(.)"/>
      </xsl:for-each>
    </Pricing>
  </xsl:function>

  <xsl:function name="nx:fee" as="element()">
    <xsl:param name="fee" as="map(*)"/>
    <OngoingFee>
      <Type><xsl:value-of select="nx:code('feeType', $fee?type)"/></Type>
      <Name><xsl:value-of select="$fee?name"/></Name>
      <!-- A share says of what in its unit -->
      <xsl:variable name="value" select="if (exists($fee?of))
          then map:put($fee?value, 'unit', $fee?value?unit || ' of ' || $fee?of) else $fee?value"/>
      <xsl:sequence select="nx:rate(if ($value?kind = 'money') then 'Amount' else 'Rate', $value)"/>
    </OngoingFee>
  </xsl:function>

  <xsl:function name="nx:provenance" as="element()">
    <xsl:param name="entries" as="array(*)"/>
    <Provenance>
      <xsl:for-each select="$entries?*">
        <Field path="{?path}" value="{?value}" approved="{?approved}" clauseId="{?clauseId}">
          <xsl:sequence select="nx:attribute('unit', ?unit), nx:attribute('clause', ?clause),
              nx:attribute('page', ?page), nx:attribute('variableId', ?variableId),
              nx:attribute('documentSha256', ?documentSha256)"/>
        </Field>
      </xsl:for-each>
    </Provenance>
  </xsl:function>

  <xsl:function name="nx:attribute" as="attribute()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="item()?"/>
    <xsl:if test="exists($value)">
      <xsl:attribute name="{$name}" select="$value"/>
    </xsl:if>
  </xsl:function>

  <!-- A date, or a period that stands for one; other wordings stay in the provenance only. -->
  <xsl:function name="nx:date" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="term" as="map(*)?"/>
    <xsl:sequence select="nx:field($name, $term[?kind = ('date', 'period')])"/>
  </xsl:function>

  <!-- A term without its unit. -->
  <xsl:function name="nx:field" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="term" as="map(*)?"/>
    <xsl:if test="exists($term)">
      <xsl:element name="{$name}"><xsl:value-of select="$term?value"/></xsl:element>
    </xsl:if>
  </xsl:function>

  <!-- A decimal with its unit: %, bps, x or a currency; other wordings stay in the provenance only. -->
  <xsl:function name="nx:decimal" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="term" as="map(*)?"/>
    <xsl:sequence select="nx:rate($name, $term[?kind = ('money', 'percentage', 'basis-points', 'ratio')])"/>
  </xsl:function>

  <!-- A term with its unit. -->
  <xsl:function name="nx:rate" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="term" as="map(*)?"/>
    <xsl:if test="exists($term)">
      <xsl:element name="{$name}">
        <xsl:sequence select="nx:attribute('unit', if ($term?kind = 'money') then nx:code('currency', $term?unit) else $term?unit)"/>
        <xsl:value-of select="$term?value"/>
      </xsl:element>
    </xsl:if>
  </xsl:function>

  <!-- The centres that a definition of Business Day names. -->
  <xsl:function name="nx:centres" as="xs:string*">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:sequence select="distinct-values(sort(map:keys($codes?businessCentre))[contains($words, .)] ! $codes?businessCentre(.))"/>
  </xsl:function>

  <!-- The code of codes.json, or the value itself where the table has none. -->
  <xsl:function name="nx:code" as="xs:string">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="($codes($table)($value), $value)[1]"/>
  </xsl:function>
</xsl:stylesheet>
