<?xml version="1.0" encoding="UTF-8"?>
<!--
  The golden record as one table: a row for each value of the deal with where it stands, for each variable that the
  dictionary has no place for, and for what could not be derived. CSV as RFC 4180 has it; no cell is a live formula.
-->
<xsl:stylesheet version="3.0"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:nx="urn:lma-nexus:functions"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    exclude-result-prefixes="array map nx xs">

  <xsl:output method="text"/>

  <xsl:param name="input" as="map(*)"/>
  <xsl:variable name="record" select="$input?record" as="map(*)"/>

  <xsl:template name="xsl:initial-template">
    <xsl:sequence select="nx:row(['path', 'name', 'kind', 'value', 'unit', 'approved', 'clause', 'title', 'page', 'text',
        'clauseId', 'variableId', 'documentSha256'])"/>
    <xsl:sequence select="nx:rows('record', $record?record), nx:rows('workspace', $record?workspace),
        nx:rows('deal', $record?deal)"/>
    <xsl:sequence select="$record?variables?*[empty(?path)] ! nx:variable(.)"/>
    <xsl:sequence select="$record?notDerived?* ! nx:row([?path, (), 'not-derived', (), (), (), (), (), (), ?reason, (), (), ()])"/>
  </xsl:template>

  <!-- A value with its source is one row; what is around it says where. -->
  <xsl:function name="nx:rows" as="text()*">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="node" as="item()?"/>
    <xsl:choose>
      <xsl:when test="$node instance of array(*)">
        <xsl:variable name="keys" select="$node?* ! nx:key(.)" as="xs:string*"/>
        <xsl:for-each select="1 to array:size($node)">
          <xsl:variable name="key" select="$keys[current()]"/>
          <xsl:variable name="before" select="count(subsequence($keys, 1, . - 1)[. = $key])"/>
          <xsl:variable name="number" select="if ($key = '') then string(.) else ' ' || $before + 1"/>
          <xsl:sequence select="nx:rows($path || '[' || $key || $number[$key = '' or $before gt 0] || ']', $node(.))"/>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="$node instance of map(*) and map:contains($node, 'kind') and map:contains($node, 'source')">
        <xsl:variable name="from" select="$node?source" as="map(*)"/>
        <xsl:sequence select="nx:row([$path, (), $node?kind, $node?value, $node?unit, $node?approved, $from?clause,
            $from?title, $from?page, $from?text, $from?clauseId, $from?variableId, $from?documentSha256])"/>
      </xsl:when>
      <xsl:when test="$node instance of map(*)">
        <xsl:for-each select="map:keys($node)">
          <xsl:sort select="."/>
          <xsl:sequence select="nx:rows($path || '.' || ., $node(.))"/>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="exists($node)">
        <xsl:sequence select="nx:row([$path, (), (), $node, (), (), (), (), (), (), (), (), ()])"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- What a member of a list is known by. -->
  <xsl:function name="nx:key" as="xs:string">
    <xsl:param name="member" as="item()"/>
    <xsl:sequence select="if ($member instance of map(*)) then string(($member?id, $member?role, $member?type)[1]) else ''"/>
  </xsl:function>

  <xsl:function name="nx:variable" as="text()">
    <xsl:param name="variable" as="map(*)"/>
    <xsl:variable name="clause" select="$record?clauses?*[?id = $variable?clauseId]" as="map(*)"/>
    <xsl:variable name="approved" select="deep-equal([$variable?value, $variable?unit],
        [$variable?baselineValue, $variable?baselineUnit])"/>
    <xsl:sequence select="nx:row(['variables[' || $variable?id || ']', $variable?label, $variable?kind, $variable?value,
        $variable?unit, $approved, $clause?label, $clause?title, (), (), $clause?id, $variable?id, ()])"/>
  </xsl:function>

  <xsl:function name="nx:row" as="text()">
    <xsl:param name="cells" as="array(*)"/>
    <xsl:variable name="written" select="(1 to array:size($cells)) ! nx:cell(string($cells(.)))" as="xs:string*"/>
    <xsl:value-of select="string-join($written, ',') || '&#13;&#10;'"/>
  </xsl:function>

  <!-- A spreadsheet would run what begins like a formula; a negative number is none. -->
  <xsl:function name="nx:cell" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="disarmed" select="if (matches($text, '^[=+\-@&#9;&#13;]') and not(matches($text, '^-[0-9]+(\.[0-9]+)?$')))
        then '''' || $text else $text"/>
    <xsl:sequence select="if (matches($disarmed, '[,&quot;&#13;&#10;]'))
        then '&quot;' || replace($disarmed, '&quot;', '&quot;&quot;') || '&quot;' else $disarmed"/>
  </xsl:function>
</xsl:stylesheet>
