<?xml version="1.0" encoding="UTF-8"?>
<!-- What FpML insists on and the record does not hold, by its path. -->
<xsl:stylesheet version="3.0"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:nx="urn:lma-nexus:functions"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    exclude-result-prefixes="map nx xs">

  <xsl:function name="nx:missing" as="xs:string*">
    <xsl:sequence select="
        ('borrower', 'agent')[empty(nx:party(.))] ! ('deal.parties[' || . || ']'),
        'deal.dates.agreement'[empty($signed)],
        'deal.facilities'[empty($deal?facilities?*)],
        $deal?facilities?* ! nx:missing-of(.)"/>
  </xsl:function>

  <xsl:function name="nx:missing-of" as="xs:string*">
    <xsl:param name="facility" as="map(*)"/>
    <xsl:variable name="path" select="'deal.facilities[' || $facility?id || '].'"/>
    <xsl:sequence select="(
        'type'[empty($codes?facility($facility?type))],
        'commitment'[not(nx:is-money($facility?commitment))],
        'pricing.baseRate'[empty($facility?pricing?baseRate)],
        'pricing.dayCount'[empty($facility?pricing?dayCount)]) ! ($path || .)"/>
  </xsl:function>
</xsl:stylesheet>
