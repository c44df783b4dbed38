package org.lmanexus.sync.push;

import com.jcraft.jsch.JSchException;

import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.lmanexus.connector.Answer;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLException;

/// Tells what a failure on the way means: whether the parcel may have arrived all the same.
final class WireFailure {

    // Each is thrown before the first byte of a parcel goes out
    private static final List<Class<? extends Throwable>> BEFORE_SENDING =
            List.of(
                    ConnectException.class,
                    ConnectTimeoutException.class,
                    UnknownHostException.class,
                    NoRouteToHostException.class,
                    SSLException.class,
                    JSchException.class,
                    DirectConsumerNotAvailableException.class);

    private WireFailure() {}

    static Answer of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        boolean before =
                causes.stream()
                        .anyMatch(
                                cause ->
                                        BEFORE_SENDING.stream().anyMatch(t -> t.isInstance(cause)));
        return new Answer.Unreachable(describe(causes.getLast()), !before);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); ) {
            causes.add(cause);
            cause = cause.getCause();
        }
        return causes;
    }

    private static String describe(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
        return switch (cause) {
            case UnknownHostException unknown -> "no such host: " + message;
            case DirectConsumerNotAvailableException missing ->
                    "its route is not loaded; check routes/ and its configuration";
            case ConnectTimeoutException late -> "did not let us connect in time: " + message;
            case SocketTimeoutException late -> "did not answer in time: " + message;
            case ConnectException refused -> "refused the connection: " + message;
            default -> cause.getClass().getSimpleName() + ": " + message;
        };
    }
}
