// java -cp … Judge.java DATA.nq  < queries, one a line, without line breaks
//
// Answers queries with Apache Jena over a file of N-Quads: a line of JSON each, in the SPARQL results
// format, or {"error": "…"}, which is QueryCancelledException after 5 seconds.

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.RDFDataMgr;

public class Judge {
    public static void main(String[] arguments) throws Exception {
        Dataset data = DatasetFactory.createGeneral();
        RDFDataMgr.read(data, arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String query = in.readLine(); query != null; query = in.readLine()) {
            out.println(answer(data, query).replace('\n', ' '));
        }
    }

    private static String answer(Dataset data, String query) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try (QueryExecution execution = QueryExecutionFactory.create(query, data)) {
            execution.setTimeout(5_000);
            if (execution.getQuery().isAskType()) {
                ResultSetFormatter.outputAsJSON(buffer, execution.execAsk());
            } else {
                ResultSetFormatter.outputAsJSON(buffer, execution.execSelect());
            }
        } catch (Exception error) {
            return "{\"error\": \"" + error.getClass().getSimpleName() + "\"}";
        }
        return buffer.toString(StandardCharsets.UTF_8);
    }
}
