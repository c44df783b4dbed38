<?xml version="1.0" encoding="UTF-8"?>
<!-- CSV as RFC 4180 has it: commas, CRLF, quotes where they are needed. -->
<xsl:stylesheet version="3.0"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:nx="urn:lma-nexus:functions"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    exclude-result-prefixes="array nx xs">

  <!-- One line; an empty member of the array is an empty cell. -->
  <xsl:function name="nx:row" as="text()">
    <xsl:param name="cells" as="array(*)"/>
    <xsl:variable name="written" as="xs:string*">
      <xsl:for-each select="1 to array:size($cells)">
        <xsl:sequence select="nx:cell(string($cells(.)))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:value-of select="string-join($written, ',') || '&#13;&#10;'"/>
  </xsl:function>

  <xsl:function name="nx:cell" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if (matches($text, '[,&quot;&#13;&#10;]'))
        then '&quot;' || replace($text, '&quot;', '&quot;&quot;') || '&quot;' else $text"/>
  </xsl:function>
</xsl:stylesheet>
