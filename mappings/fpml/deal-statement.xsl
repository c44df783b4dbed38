<?xml version="1.0" encoding="UTF-8"?>
<!--
  FpML 5.13: the golden record as a dealStatement. What the record does not hold is left out; where FpML insists on
  it, nothing is written but missing.txt with one path a line. Codes and identifiers are in codes.json; what has no
  code there goes out as the record has it, under a scheme of our own.
-->
<xsl:stylesheet version="3.0"
    xmlns="http://www.fpml.org/FpML-5/confirmation"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:nx="urn:lma-nexus:functions"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    exclude-result-prefixes="map nx xs">

  <xsl:include href="values.xsl"/>
  <xsl:include href="facilities.xsl"/>
  <xsl:include href="covenants.xsl"/>
  <xsl:include href="missing.xsl"/>

  <xsl:param name="input" as="map(*)"/>
  <xsl:variable name="codes" select="$input?codes" as="map(*)"/>
  <xsl:variable name="record" select="$input?record" as="map(*)"/>
  <xsl:variable name="about" select="$record?record" as="map(*)"/>
  <xsl:variable name="deal" select="$record?deal" as="map(*)"/>
  <xsl:variable name="names" select="distinct-values($deal?parties?*?name?value ! normalize-space())" as="xs:string*"/>
  <xsl:variable name="signed" select="$deal?dates?agreement[?kind = 'date']" as="map(*)?"/>

  <xsl:template name="xsl:initial-template">
    <xsl:variable name="missing" select="nx:missing()" as="xs:string*"/>
    <xsl:choose>
      <xsl:when test="exists($missing)">
        <xsl:result-document href="missing.txt" method="text">
          <xsl:value-of select="$missing" separator="&#10;"/>
        </xsl:result-document>
      </xsl:when>
      <xsl:otherwise>
        <xsl:result-document href="deal-statement.xml" method="xml" indent="yes" encoding="UTF-8">
          <xsl:call-template name="statement"/>
        </xsl:result-document>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="statement">
    <dealStatement fpmlVersion="5-13">
      <header>
        <messageId messageIdScheme="urn:lma-nexus:message">
          <xsl:value-of select="$record?workspace?id, $about?version, $about?contentHash" separator="/"/>
        </messageId>
        <sentBy><xsl:value-of select="$codes?message?sentBy"/></sentBy>
        <creationTimestamp><xsl:value-of select="$about?generatedAt"/></creationTimestamp>
      </header>
      <isCorrection>false</isCorrection>
      <statementDate><xsl:value-of select="substring($about?generatedAt, 1, 10)"/></statementDate>
      <comments>
        <xsl:text expand-text="yes">Golden record of {$record?workspace?name}, version {$about?version}</xsl:text>
        <xsl:value-of select="if ($about?published) then '' else ' (not published)'"/>
        <xsl:text expand-text="yes">, content SHA-256 {$about?contentHash}, {$about?status}.</xsl:text>
      </comments>
      <deal id="deal">
        <xsl:sequence select="nx:reference('partyReference', nx:party('agent')[1])"/>
        <instrumentId instrumentIdScheme="urn:lma-nexus:workspace">
          <xsl:value-of select="$record?workspace?id"/>
        </instrumentId>
        <description><xsl:value-of select="normalize-space($deal?name)"/></description>
        <xsl:sequence select="nx:reference('issuerPartyReference', nx:party('borrower')[1])"/>
        <xsl:sequence select="nx:party('guarantor') ! nx:reference('guarantorPartyReference', .)"/>
        <xsl:sequence select="nx:reference('agentPartyReference', nx:party('agent')[1])"/>
        <xsl:sequence select="nx:party('arranger')[1] ! nx:reference('syndicationLeadPartyReference', .)"/>
        <xsl:sequence select="nx:party('arranger')[position() gt 1] ! nx:reference('syndicationCoLeadPartyReference', .)"/>
        <creditAgreementDate><xsl:value-of select="$signed?value"/></creditAgreementDate>
        <xsl:sequence select="if (nx:is-money($deal?amount)) then nx:money('issuedAmount', $deal?amount)
            else nx:text('currency', $deal?currency)"/>
        <xsl:sequence select="$deal?covenants?* ! nx:covenant(., position())"/>
        <xsl:sequence select="$deal?facilities?* ! nx:facility(.)"/>
      </deal>
      <xsl:for-each select="$names">
        <xsl:sequence select="nx:party-of(., position())"/>
      </xsl:for-each>
    </dealStatement>
    <xsl:comment select="nx:provenance()"/>
  </xsl:template>

  <!-- A party with the identifier that codes.json gives for its name, such as an LEI; else under its name. -->
  <xsl:function name="nx:party-of" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:variable name="known" select="$codes?party($name)" as="map(*)?"/>
    <party id="party-{$number}">
      <partyId partyIdScheme="{($known?scheme, 'urn:lma-nexus:party-name')[1]}">
        <xsl:value-of select="($known?id, $name)[1]"/>
      </partyId>
      <partyName><xsl:value-of select="$name"/></partyName>
    </party>
  </xsl:function>

  <!-- The ids of the parties with a role, in the agreement's order. -->
  <xsl:function name="nx:party" as="xs:string*">
    <xsl:param name="role" as="xs:string"/>
    <xsl:sequence select="distinct-values($deal?parties?*[?role = $role]?name?value ! normalize-space())
        ! ('party-' || index-of($names, .))"/>
  </xsl:function>

  <!-- Where each value stands in the agreement, for whoever reads the file; FpML has no place for it. -->
  <xsl:function name="nx:provenance" as="xs:string">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each select="$input?provenance?*">
        <xsl:sequence select="?path || ': ' || string-join((?value, ?unit), ' ') ||
            string-join((?clause ! (', clause ' || .), ?page ! (', page ' || .), ?variableId ! (', variable ' || .)))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="files" select="distinct-values($input?provenance?*?documentSha256)"/>
    <xsl:variable name="text" select="string-join(('Where it stands', $files ! ('file SHA-256 ' || .), $lines), '&#10;')"/>
    <!-- A comment holds no two hyphens in a row -->
    <xsl:sequence select="replace(replace($text, '--', '- -'), '--', '- -') || '&#10;'"/>
  </xsl:function>
</xsl:stylesheet>
