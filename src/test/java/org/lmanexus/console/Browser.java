package org.lmanexus.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.lmanexus.support.Deals;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Somebody with Chromium, at a keyboard.
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final String root;

    private Browser(ChromeDriver driver, String root) {
        this.driver = driver;
        this.root = root;
    }

    /// Skips the test, and says so, where the machine has no Chromium.
    static Browser open(String port) {
        Path driver = program("chromedriver");
        Path chromium = program("chromium");
        assumeTrue(
                Files.isExecutable(driver) && Files.isExecutable(chromium),
                "chromium or chromium-driver is not installed");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1440,1000");
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build();
        return new Browser(new ChromeDriver(service, options), "http://127.0.0.1:" + port);
    }

    private static Path program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("/nowhere", name));
    }

    ChromeDriver driver() {
        return driver;
    }

    void go(String path) {
        driver.get(root + path);
    }

    /// By the form, as somebody made by [Deals].
    void signIn(String email) {
        go("/sign-in");
        find("[name=email]").sendKeys(email);
        find("[name=password]").sendKeys(Deals.PASSWORD, Keys.ENTER);
        await(browser -> !String.valueOf(browser.getCurrentUrl()).contains("/sign-in"));
    }

    WebElement find(String css) {
        return await(browser -> browser.findElement(By.cssSelector(css)));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /// Types where the focus is, as on a page that is read, not filled in.
    void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    <T> T await(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(org.openqa.selenium.NoSuchElementException.class)
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(condition);
    }

    void awaitText(String css, String words) {
        await(browser -> browser.findElement(By.cssSelector(css)).getText().contains(words));
    }

    /// The focus's own text.
    String focus() {
        return driver.switchTo().activeElement().getText();
    }

    Object script(String script) {
        return String.valueOf(((JavascriptExecutor) driver).executeScript(script));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
