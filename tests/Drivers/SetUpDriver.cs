using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Pages.Drafts;

namespace MentorFlow.Tests.Drivers;

/// <summary>Sets a program up as a coordinator does: from a template, step by step, without JavaScript.</summary>
internal sealed class SetUpDriver(ConsoleBrowser browser)
{
    public const string Choice = "/console/new-program";

    /// <summary>What a template leaves to be said in its first step.</summary>
    public static IReadOnlyList<(string Name, string Value)> Basics { get; } = [("name", "Women in lead"), ("purpose", "More women in senior posts.")];

    /// <summary>The same of people.</summary>
    public static IReadOnlyList<(string Name, string Value)> Coordinator { get; } =
        [("coordinator0-name", "Robin"), ("coordinator0-email", "robin@example.com")];

    /// <returns>The first step.</returns>
    public async Task<ConsolePage> BeginAsync(ProgramTemplate template = ProgramTemplate.Blank) =>
        await browser.SendAsync(await browser.OpenAsync(Choice), Choice, ("template", template.ToString()));

    /// <summary>Saves the step that is shown.</summary>
    /// <param name="go">The button that is pressed.</param>
    public Task<ConsolePage> SaveAsync(ConsolePage page, string go, params IReadOnlyList<(string Name, string Value)> fields) =>
        browser.SendAsync(page, PathOf(page), [("go", go), .. fields]);

    public Task<ConsolePage> NextAsync(ConsolePage page, params IReadOnlyList<(string Name, string Value)> fields) => SaveAsync(page, "next", fields);

    /// <summary>Opens another step of the draft that is shown.</summary>
    public Task<ConsolePage> OpenAsync(ConsolePage page, DraftStep step) =>
        browser.OpenAsync($"/console/drafts/{DraftOf(page)}/{step.ToString().ToLowerInvariant()}");

    /// <returns>The overview of a draft in which nothing is missing.</returns>
    public async Task<ConsolePage> FilledAsync(ProgramTemplate template = ProgramTemplate.Blank)
    {
        var people = await SaveAsync(await BeginAsync(template), "people", Basics);
        return await SaveAsync(people, "overview", Coordinator);
    }

    /// <summary>Presses the button of the overview.</summary>
    public Task<ConsolePage> CreateAsync(ConsolePage overview) => browser.SendAsync(overview, PathOf(overview));

    public async Task<ProgramDefinition> DefinitionAsync(ConsolePage page) =>
        (await browser.App.ReadAsync(ProgramDraft.KeyOf(DraftOf(page)))).Definition;

    public static string DraftOf(ConsolePage page) => page.Path.Split('/')[3];

    private static string PathOf(ConsolePage page) => page.Path.Split('?')[0];
}
