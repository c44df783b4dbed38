package org.lmanexus.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Reads no more of a JSON body than any agreement's clause needs; files have limits of their own.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class BodyLimit extends OncePerRequestFilter {

    private static final int MOST = 2_000_000;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getRequestURI().startsWith("/api/")
                || type != null && type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Limited(request), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), getContentLengthLong());
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream in;
        private long left = MOST;

        Counted(ServletInputStream in, long announced) throws IOException {
            this.in = in;
            if (announced > MOST) {
                throw new BodyTooLarge(MOST);
            }
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            take(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            take(Math.max(0, read));
            return read;
        }

        private void take(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge(MOST);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
