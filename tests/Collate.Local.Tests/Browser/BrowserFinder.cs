using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Playwright;

namespace Collate.Local.Tests.Browser;

/// <summary>A Chromium on this machine: an installed one, else Playwright's own download, else Debian's package where it may be installed.</summary>
internal static class BrowserFinder
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        if (Installed() is { } path)
        {
            return await LaunchAsync(playwright, path);
        }

        if (await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"])) == 0)
        {
            return await LaunchAsync(playwright, null);
        }

        if (Environment.UserName == "root" && Run("apt-get", "update", "-qq") && Run("apt-get", "install", "-y", "-qq", "chromium") && Installed() is { } package)
        {
            return await LaunchAsync(playwright, package);
        }

        throw new InvalidOperationException("The browser tests need Chromium or Chrome on the PATH. On Debian: apt-get install chromium. On Ubuntu and elsewhere: https://www.google.com/chrome, or let Playwright download its own.");
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright, string? path) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = Arguments });

    private static string? Installed() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Join(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
        .FirstOrDefault(File.Exists);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(program, arguments);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
