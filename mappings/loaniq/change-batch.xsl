<?xml version="1.0" encoding="UTF-8"?>
<!--
  Loan IQ style change batch. The first one creates the deal and its facilities; each later one
  holds the transactions that bring the version which the system acknowledged to the new one.
  Nothing is overwritten: every transaction has an effective date and awaits approval.
-->
<xsl:stylesheet version="3.0"
    xmlns="urn:lma-nexus:loaniq-style:change-batch:1"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:nx="urn:lma-nexus:functions"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    exclude-result-prefixes="map nx xs">

  <xsl:include href="elements.xsl"/>

  <xsl:output method="xml" indent="yes" encoding="UTF-8"/>

  <xsl:param name="input" as="map(*)"/>
  <xsl:variable name="envelope" select="$input?envelope" as="map(*)"/>
  <xsl:variable name="codes" select="$input?codes" as="map(*)"/>
  <xsl:variable name="deal" select="$input?record?deal" as="map(*)"/>
  <xsl:variable name="before" select="$input?previous?deal" as="map(*)?"/>

  <xsl:template name="xsl:initial-template">
    <ChangeBatch>
      <xsl:sequence select="nx:envelope($envelope)"/>
      <xsl:variable name="transactions" as="element()*">
        <xsl:sequence select="nx:deal-transactions()"/>
        <xsl:for-each select="$deal?facilities?*">
          <xsl:sequence select="nx:facility-transactions(., nx:facility-before(?id))"/>
        </xsl:for-each>
        <xsl:sequence select="$before?facilities?*[not(?id = $deal?facilities?*?id)] ! nx:ended(.)"/>
      </xsl:variable>
      <Transactions>
        <xsl:for-each select="$transactions">
          <Transaction sequence="{position()}">
            <xsl:copy-of select="@*, node()" copy-namespaces="no"/>
          </Transaction>
        </xsl:for-each>
      </Transactions>
      <xsl:sequence select="nx:provenance($input?provenance)"/>
    </ChangeBatch>
  </xsl:template>

  <xsl:function name="nx:facility-before" as="map(*)?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="$before?facilities?*[?id = $id]"/>
  </xsl:function>

  <xsl:function name="nx:deal-transactions" as="element()*">
    <xsl:variable name="now" select="nx:deal($deal)"/>
    <xsl:choose>
      <xsl:when test="empty($before)">
        <xsl:sequence select="nx:transaction('DEAL_CREATE', $now)"/>
      </xsl:when>
      <xsl:when test="nx:changed($now, nx:deal($before))">
        <xsl:sequence select="nx:transaction('DEAL_CHANGE', $now)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="nx:facility-transactions" as="element()*">
    <xsl:param name="facility" as="map(*)"/>
    <xsl:param name="earlier" as="map(*)?"/>
    <xsl:variable name="terms" select="nx:facility($facility)"/>
    <xsl:variable name="commitment" select="nx:commitment($facility)"/>
    <xsl:variable name="pricing" select="nx:pricing($facility)"/>
    <xsl:choose>
      <xsl:when test="empty($earlier)">
        <xsl:sequence select="nx:transaction('FACILITY_CREATE', ($terms, $commitment, $pricing))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="nx:changed($terms, nx:facility($earlier))">
          <xsl:sequence select="nx:transaction('FACILITY_CHANGE', $terms)"/>
        </xsl:if>
        <xsl:if test="nx:changed($commitment, nx:commitment($earlier))">
          <xsl:sequence select="nx:transaction('COMMITMENT_CHANGE', $commitment)"/>
        </xsl:if>
        <xsl:if test="nx:changed($pricing, nx:pricing($earlier))">
          <xsl:sequence select="nx:transaction('PRICING_CHANGE', $pricing)"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A correction says all of it again, for the system may hold something else by now. -->
  <xsl:function name="nx:changed" as="xs:boolean">
    <xsl:param name="now" as="element()?"/>
    <xsl:param name="earlier" as="element()?"/>
    <xsl:sequence select="exists($now) and $envelope?isCorrection or not(deep-equal($now, $earlier))"/>
  </xsl:function>

  <!-- A facility that the agreement no longer has: its commitment ends. -->
  <xsl:function name="nx:ended" as="element()">
    <xsl:param name="facility" as="map(*)"/>
    <xsl:variable name="none" as="element()">
      <Commitment facilityControlNumber="{$facility?id}" currency="{nx:code('currency', $facility?currency)}">0</Commitment>
    </xsl:variable>
    <xsl:sequence select="nx:transaction('COMMITMENT_CHANGE', $none)"/>
  </xsl:function>

  <xsl:function name="nx:transaction" as="element()">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="body" as="element()*"/>
    <Transaction type="{$type}" effectiveDate="{$envelope?effectiveDate}"
        status="AWAITING_APPROVAL" inputUser="LMANEXUS">
      <xsl:sequence select="$body"/>
    </Transaction>
  </xsl:function>
</xsl:stylesheet>
