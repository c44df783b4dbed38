package org.lmanexus.simulator;

import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.concurrent.CountDownLatch;

/// What goes wrong on an SFTP server while a file comes in.
public final class SftpFaults implements SftpEventListener {

    private volatile Fault fault = Fault.NONE;
    private volatile CountDownLatch silence = new CountDownLatch(0);

    synchronized void set(Fault next) {
        silence.countDown();
        silence = new CountDownLatch(next == Fault.SILENCE ? 1 : 0);
        fault = next;
    }

    @Override
    public void opening(ServerSession session, String remoteHandle, Handle localHandle)
            throws IOException {
        if (fault == Fault.PERMISSION_DENIED && localHandle instanceof FileHandle) {
            throw new AccessDeniedException(localHandle.getFile().toString());
        }
    }

    @Override
    public void writing(
            ServerSession session,
            String remoteHandle,
            FileHandle localHandle,
            long offset,
            byte[] data,
            int dataOffset,
            int dataLen)
            throws IOException {
        switch (fault) {
            case DISK_FULL -> throw new IOException("No space left on device");
            case RESET -> session.close(true);
            case SILENCE -> fallSilent();
            case NONE, PERMISSION_DENIED -> {}
        }
    }

    private void fallSilent() {
        try {
            silence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One thing that goes wrong.
    public enum Fault {
        NONE,
        DISK_FULL,
        PERMISSION_DENIED,
        RESET,
        SILENCE
    }
}
