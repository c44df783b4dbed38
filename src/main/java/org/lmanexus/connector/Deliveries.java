package org.lmanexus.connector;

import java.util.List;

/// The delivery log.
public interface Deliveries {

    List<Delivery> of(String recordVersionId);

    List<Delivery> ofWorkspace(String workspaceId);
}
