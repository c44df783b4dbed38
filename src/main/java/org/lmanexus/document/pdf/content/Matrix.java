package org.lmanexus.document.pdf.content;

import org.lmanexus.document.pdf.stream.Operands;

/// How one space lies in another (ISO 32000-1, 8.3.3).
record Matrix(double a, double b, double c, double d, double e, double f) {

    static final Matrix SAME = new Matrix(1, 0, 0, 1, 0, 0);

    /// The last six of an operator's numbers.
    static Matrix of(Operands in) {
        return new Matrix(
                in.last(6, 0),
                in.last(6, 1),
                in.last(6, 2),
                in.last(6, 3),
                in.last(6, 4),
                in.last(6, 5));
    }

    static Matrix of(float[] six) {
        return six.length < 6 ? SAME : new Matrix(six[0], six[1], six[2], six[3], six[4], six[5]);
    }

    /// First this one, then the other.
    Matrix then(Matrix outer) {
        return new Matrix(
                a * outer.a + b * outer.c,
                a * outer.b + b * outer.d,
                c * outer.a + d * outer.c,
                c * outer.b + d * outer.d,
                e * outer.a + f * outer.c + outer.e,
                e * outer.b + f * outer.d + outer.f);
    }

    /// Moved in its own space.
    Matrix moved(double x, double y) {
        return new Matrix(a, b, c, d, x(x, y), y(x, y));
    }

    double x(double x, double y) {
        return x * a + y * c + e;
    }

    double y(double x, double y) {
        return x * b + y * d + f;
    }

    /// How much higher things become.
    double height() {
        return Math.sqrt(c * c + d * d);
    }
}
