package org.lmanexus.console.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says which page of a deal a controller belongs to; its addresses begin with `/deals/{deal}`, and
/// nobody gets behind them who may not see the page.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfDeal {

    DealPage value();
}
