<?xml version="1.0" encoding="UTF-8"?>
<!-- The financial covenants. -->
<xsl:stylesheet version="3.0"
    xmlns="http://www.fpml.org/FpML-5/confirmation"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:nx="urn:lma-nexus:functions"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    exclude-result-prefixes="map nx xs">

  <xsl:function name="nx:covenant" as="element()">
    <xsl:param name="covenant" as="map(*)"/>
    <xsl:param name="number" as="xs:integer"/>
    <covenant id="covenant-{$number}">
      <xsl:sequence select="nx:text('name', $covenant?name)"/>
      <xsl:sequence select="nx:reference('partyReference', nx:party('agent')[1])"/>
      <covenantObligationId covenantObligationIdScheme="urn:lma-nexus:covenant">
        <xsl:value-of select="$covenant?id"/>
      </covenantObligationId>
      <effectiveDate><xsl:value-of select="$signed?value"/></effectiveDate>
      <xsl:sequence select="nx:reference('obligatedParty', nx:party('borrower')[1])"/>
      <xsl:sequence select="nx:reference('dealReference', 'deal')"/>
      <category>Financial</category>
      <type>
        <xsl:value-of select="if (nx:is-money($covenant?threshold)) then 'FinancialValue' else 'FinancialRatio'"/>
      </type>
      <xsl:sequence select="($covenant?calculationBasis, $covenant?thresholdText)[normalize-space()]
          ! nx:text('description', .)"/>
      <xsl:for-each select="$covenant?steps?*">
        <xsl:sequence select="nx:text('description', ?label || ': ' || ?threshold?value || ' ' || ?threshold?unit)"/>
      </xsl:for-each>
      <xsl:sequence select="nx:text('location', nx:location($covenant?source))"/>
      <xsl:sequence select="nx:trigger($covenant)"/>
    </covenant>
  </xsl:function>

  <xsl:function name="nx:location" as="xs:string">
    <xsl:param name="source" as="map(*)"/>
    <xsl:sequence select="string-join(($source?clause ! ('clause ' || .), $source?title, $source?page ! ('page ' || .)), ', ')"/>
  </xsl:function>

  <xsl:function name="nx:trigger" as="element()?">
    <xsl:param name="covenant" as="map(*)"/>
    <xsl:variable name="date" as="element()?">
      <xsl:if test="exists($covenant?testFrequency)">
        <date><xsl:sequence select="nx:text('frequencyType', $covenant?testFrequency)"/></date>
      </xsl:if>
    </xsl:variable>
    <xsl:variable name="metric" select="nx:metric($covenant)" as="element()?"/>
    <xsl:if test="exists(($date, $metric))">
      <triggerCriteria>
        <xsl:choose>
          <xsl:when test="exists($date) and exists($metric)">
            <hybridCriteria><xsl:sequence select="$date, $metric"/></hybridCriteria>
          </xsl:when>
          <xsl:otherwise><xsl:sequence select="$date, $metric"/></xsl:otherwise>
        </xsl:choose>
      </triggerCriteria>
    </xsl:if>
  </xsl:function>

  <!-- FpML wants the level, whether it is the most or the least, and what is measured, or none of it. -->
  <xsl:function name="nx:metric" as="element()?">
    <xsl:param name="covenant" as="map(*)"/>
    <xsl:variable name="level" select="$covenant?threshold" as="map(*)?"/>
    <xsl:variable name="value" select="if ($level?kind = ('ratio', 'money')) then $level?value
        else nx:rate($level) ! string(.)" as="xs:string?"/>
    <xsl:if test="exists($value) and exists($covenant?valueType) and exists($covenant?metric)">
      <metric>
        <xsl:sequence select="nx:text('value', $value)"/>
        <xsl:sequence select="nx:text('valueType', $covenant?valueType)"/>
        <xsl:sequence select="nx:coded('metricType', 'loanCovenantObligationMetricType', $covenant?metric)"/>
      </metric>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
