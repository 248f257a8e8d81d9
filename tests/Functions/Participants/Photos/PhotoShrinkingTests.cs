using MentorFlow.Domain.Links;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Photos;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Functions.Participants.Photos;

/// <summary>What a phone's camera makes is larger than what is taken, and is made smaller in a real browser before it is sent.</summary>
public sealed class PhotoShrinkingTests(Chromium chromium)
{
    private const string Theo = ProgramDriver.Mentee;

    // As busy as nothing that a camera sees, so that it is large.
    private const string Drawing = """
        () => {
            const canvas = new OffscreenCanvas(2400, 1600);
            const paper = canvas.getContext("2d");
            const picture = paper.createImageData(2400, 1600);
            const pixels = new Uint32Array(picture.data.buffer);
            for (let at = 0, seed = 1; at < pixels.length; at++) {
                seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
                pixels[at] = seed | 0xff000000;
            }
            paper.putImageData(picture, 0, 0);
            return canvas.convertToBlob({ type: "image/jpeg", quality: 1 }).then(made => new Promise(read => {
                const reader = new FileReader();
                reader.onload = () => read(reader.result.split(",")[1]);
                reader.readAsDataURL(made);
            }));
        }
        """;

    [Fact]
    public async Task A_photo_as_large_as_a_camera_makes_it_is_sent_small_upright_and_without_what_the_camera_wrote()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync(Theo, ProgramRole.Mentee);
        var browser = await chromium.BrowserAsync();
        await using var screen = new Screen(
            await browser.NewPageAsync(new() { ViewportSize = new() { Width = 412, Height = 900 }, BaseURL = app.BaseAddress.ToString() }), 412);
        await screen.ComeInAsync(app.Get<LinkWriter>().Home(ProgramDriver.Id(Theo)));
        await screen.OpenAsync("/m/photo/growth");
        var (page, field) = (screen.Page, screen.Page.Locator("input[type=file]"));
        await Assertions.Expect(page.Locator("#f-files-shrunk")).ToBeVisibleAsync();
        var photo = APhoto.FromCamera(Convert.FromBase64String(await page.EvaluateAsync<string>(Drawing)), orientation: 6);
        Assert.True(photo.Length > PhotoRules.Largest);

        await field.SetInputFilesAsync(new FilePayload { Name = "me.jpeg", MimeType = "image/jpeg", Buffer = photo });
        await Assertions.Expect(field).ToHaveJSPropertyAsync("value", @"C:\fakepath\me.jpg");
        var sent = await field.EvaluateAsync<string>("field => field.files[0].text()");
        await screen.PressAsync("Keep this photo");

        Assert.DoesNotContain(APhoto.Secret, sent, StringComparison.Ordinal);
        await Assertions.Expect(page.GetByText("Kept on")).ToBeVisibleAsync();
        var size = await page.Locator("img.portrait").EvaluateAsync<string>(
            "async one => { await one.decode(); return `${one.naturalWidth} by ${one.naturalHeight}`; }");
        Assert.Equal("800 by 1200", size);

        // Who presses the button before it is small waits for it, too.
        await screen.PressAsync("Take my photo away");
        await Assertions.Expect(page.Locator("img.portrait")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#f-files-shrunk")).ToBeVisibleAsync();
        await field.SetInputFilesAsync(new FilePayload { Name = "again.jpeg", MimeType = "image/jpeg", Buffer = photo });
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this photo", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Kept on")).ToBeVisibleAsync();
    }
}
