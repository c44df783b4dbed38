<?xml version="1.0" encoding="UTF-8"?>
<!-- Values of the record as FpML writes them: rates as decimal fractions, exact; money with its currency. -->
<xsl:stylesheet version="3.0"
    xmlns="http://www.fpml.org/FpML-5/confirmation"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:nx="urn:lma-nexus:functions"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    exclude-result-prefixes="map nx xs">

  <xsl:function name="nx:text" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:element name="{$name}"><xsl:value-of select="normalize-space($value)"/></xsl:element>
  </xsl:function>

  <xsl:function name="nx:reference" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:element name="{$name}"><xsl:attribute name="href" select="$id"/></xsl:element>
  </xsl:function>

  <xsl:function name="nx:is-money" as="xs:boolean">
    <xsl:param name="term" as="map(*)?"/>
    <xsl:sequence select="$term?kind = 'money'"/>
  </xsl:function>

  <xsl:function name="nx:money" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="term" as="map(*)"/>
    <xsl:element name="{$name}">
      <currency><xsl:value-of select="$term?unit"/></currency>
      <amount><xsl:value-of select="$term?value"/></amount>
    </xsl:element>
  </xsl:function>

  <!-- A date; a period that stands for one is left out. -->
  <xsl:function name="nx:date" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="term" as="map(*)?"/>
    <xsl:sequence select="$term[?kind = 'date'] ! nx:text($name, ?value)"/>
  </xsl:function>

  <!-- 2.75 % and 275 bps are 0.0275; a value of another kind is none. -->
  <xsl:function name="nx:rate" as="xs:decimal?">
    <xsl:param name="term" as="map(*)?"/>
    <xsl:sequence select="
        if ($term?kind = 'percentage') then xs:decimal($term?value) * 0.01
        else if ($term?kind = 'basis-points') then xs:decimal($term?value) * 0.0001
        else ()"/>
  </xsl:function>

  <!-- P3M as three months; a period in business days, or of several units, is none. -->
  <xsl:function name="nx:period" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="period" as="xs:string?"/>
    <xsl:if test="matches($period, '^P[0-9]+[DWMY]$')">
      <xsl:element name="{$name}">
        <periodMultiplier><xsl:value-of select="replace($period, '[^0-9]', '')"/></periodMultiplier>
        <period><xsl:value-of select="substring($period, string-length($period))"/></period>
      </xsl:element>
    </xsl:if>
  </xsl:function>

  <!-- A value of one of FpML's code lists, by the table of the element's name. -->
  <xsl:function name="nx:coded" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="keys" as="xs:string+"/>
    <xsl:variable name="code" select="($keys ! $codes($table)(.))[1]" as="xs:string?"/>
    <xsl:element name="{$name}">
      <xsl:if test="empty($code)">
        <xsl:attribute name="{$table}Scheme" select="'urn:lma-nexus:' || $name"/>
      </xsl:if>
      <xsl:value-of select="normalize-space(($code, $keys)[1])"/>
    </xsl:element>
  </xsl:function>
</xsl:stylesheet>
