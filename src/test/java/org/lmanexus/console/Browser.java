package org.lmanexus.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.lmanexus.support.Deals;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Somebody with Chromium, at a keyboard.
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Of the half second that is the library's own, most was waited for nothing.
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final ChromeDriver driver;
    private final String root;
    private final List<Path> downloads = new ArrayList<>();

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

    /// The same over a line on which everything takes so much longer, until the browser is closed.
    void delayed(Duration latency, String path) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        false,
                        "latency",
                        latency.toMillis(),
                        "downloadThroughput",
                        -1,
                        "uploadThroughput",
                        -1));
        go(path);
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

    /// In the middle of the window: what lies under the head of the page is not clicked but the
    /// head.
    void click(String css) {
        WebElement found = find(css);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", found);
        found.click();
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /// Types where the focus is, as on a page that is read, not filled in.
    void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /// The same with Shift held down.
    void typeShifted(CharSequence keys) {
        new Actions(driver).keyDown(Keys.SHIFT).sendKeys(keys).keyUp(Keys.SHIFT).perform();
    }

    /// The file that comes of it; gone when the browser is closed.
    Path download(Runnable act) {
        try {
            Path folder = Files.createTempDirectory("downloads");
            downloads.add(folder);
            driver.executeCdpCommand(
                    "Browser.setDownloadBehavior",
                    Map.of("behavior", "allow", "downloadPath", folder.toString()));
            act.run();
            await(on -> !whole(folder).isEmpty());
            return whole(folder).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// None as long as something is on its way.
    private static List<Path> whole(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".crdownload"))
                    .filter(file -> file.toFile().length() > 0)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T await(ExpectedCondition<T> condition) {
        return waiting().until(condition);
    }

    void awaitText(String css, String words) {
        waiting()
                .withMessage(() -> css + " never said \"" + words + "\" but: " + words(css))
                .until(on -> on.findElement(By.cssSelector(css)).getText().contains(words));
    }

    private String words(String css) {
        return all(css).stream().map(WebElement::getText).toList().toString();
    }

    private FluentWait<WebDriver> waiting() {
        return new WebDriverWait(driver, PATIENCE, BETWEEN_LOOKS)
                .ignoring(NoSuchElementException.class)
                .ignoring(StaleElementReferenceException.class);
    }

    /// The focus's own text.
    String focus() {
        return driver.switchTo().activeElement().getText();
    }

    String script(String script) {
        return String.valueOf(((JavascriptExecutor) driver).executeScript(script));
    }

    @Override
    public void close() {
        driver.quit();
        downloads.forEach(folder -> FileSystemUtils.deleteRecursively(folder.toFile()));
    }
}
