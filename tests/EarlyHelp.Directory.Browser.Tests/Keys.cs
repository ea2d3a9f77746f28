using Microsoft.Playwright;
using Xunit;

namespace EarlyHelp.Directory.Browser.Tests;

/// <summary>Somebody who has a keyboard and nothing else.</summary>
public sealed class Keys(IPage page)
{
    public IPage Page => page;

    /// <summary>Presses Tab until the focus is on the first element that the selector fits.</summary>
    public async Task ReachAsync(string selector)
    {
        for (var i = 0; i < 250; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {selector} on {page.Url}.");
    }

    /// <summary>Goes to a link or button and follows it.</summary>
    public async Task OpenAsync(string selector)
    {
        await ReachAsync(selector);
        await PressAndLoadAsync("Enter");
    }

    /// <summary>Presses a key that leads to another page.</summary>
    public async Task PressAndLoadAsync(string key)
    {
        var loaded = new TaskCompletionSource();
        page.Load += OnLoad;
        await page.Keyboard.PressAsync(key);
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        page.Load -= OnLoad;

        void OnLoad(object? sender, IPage shown) => loaded.TrySetResult();
    }
}
