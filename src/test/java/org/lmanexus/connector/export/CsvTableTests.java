package org.lmanexus.connector.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.connector.SampleNotices;
import org.lmanexus.connector.mapping.MappingFolder;

import java.nio.file.Path;
import java.util.List;

class CsvTableTests {

    private static final String RECORD = SampleNotices.record("record-1.json");

    private final CsvTable table = new CsvTable(new MappingFolder(Path.of("mappings", "csv")));

    @Test
    void aValueIsARowWithWhereItStands() {
        assertThat(rows(RECORD))
                .startsWith(
                        "path,name,kind,value,unit,approved,clause,title,page,text,clauseId,"
                                + "variableId,documentSha256")
                .contains(
                        "deal.facilities[facility-a].commitment,,money,250000000,GBP,true,2.1,The"
                            + " Facilities,14,\"GBP 250,000,000\",cl-fac,v-ca,"
                            + "8ba8496a2525ae171ffd104d632dede6ef418d9b95962a9d88e2fcdbc8d48d24")
                .contains("deal.facilities[facility-a].type,,,TERM,,,,,,,,,")
                .contains("deal.name,,,\"Northwind, Project \"\"Gale\"\"\",,,,,,,,,");
    }

    @Test
    void everyRowHasAsManyCellsAndEndsAsRfc4180Says() {
        String csv = table.render(RECORD);
        assertThat(csv).endsWith("\r\n").doesNotContain("\n\r", "\r\r");
        assertThat(csv.replaceAll("\"(?:[^\"]|\"\")*\"", "").split("\r\n"))
                .allMatch(row -> row.chars().filter(c -> c == ',').count() == 12);
    }

    @Test
    void whatCouldNotBeDerivedIsListed() {
        assertThat(rows(RECORD))
                .contains("deal.pricing.cap,,not-derived,,,,,,,no variable is called cap,,,");
    }

    @Test
    void membersOfAListThatAreCalledAlikeAreCounted() {
        String record = RECORD.replace("\"role\": \"lender\"", "\"role\": \"agent\"");
        assertThat(rows(record))
                .anyMatch(row -> row.startsWith("deal.parties[agent].name,"))
                .anyMatch(row -> row.startsWith("deal.parties[agent 2].name,"));
    }

    @Test
    void noCellIsALiveFormulaAndANegativeNumberStaysOne() {
        String record =
                RECORD.replace("Northwind Energy plc", "=HYPERLINK(A1)")
                        .replace("First Harbour Bank", "-1+2")
                        .replace("\"2.25\"", "\"-0.25\"");
        assertThat(table.render(record))
                .contains(",'=HYPERLINK(A1),", ",'-1+2,", ",-0.25,")
                .doesNotContain(",=", ",-1+");
    }

    private List<String> rows(String record) {
        return List.of(table.render(record).split("\r\n"));
    }
}
