using Microsoft.Playwright;

namespace MentorFlow.Tests.Drivers;

/// <summary>Somebody without a mouse: goes from one thing to the next with Tab, and presses keys.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int FarEnough = 150;

    public async Task TickAsync(string selector)
    {
        await GoAsync(selector);
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>Sends a form by its button, which leads to another page.</summary>
    public async Task SendAsync(string selector)
    {
        await GoAsync(selector);
        var before = page.Url;
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("before => location.href !== before && document.readyState === 'complete'", before);
    }

    /// <summary>Within a group of radio buttons arrows go on, and from the first back to the last.</summary>
    public async Task ChooseLastAsync(string selector)
    {
        await GoAsync(selector);
        await page.Keyboard.PressAsync("ArrowUp");
    }

    public async Task TypeAsync(string selector, string text)
    {
        await GoAsync(selector);
        await page.Keyboard.TypeAsync(text);
    }

    private async Task GoAsync(string selector)
    {
        for (var tabs = 0; tabs < FarEnough; tabs++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{page.Url}: no way by Tab to {selector}");
    }
}
