using MentorFlow.Branding;
using MentorFlow.Functions.Hosting.Assets;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Components;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>Base of all that pages are made of: it knows in which language it is read.</summary>
public abstract class View : ComponentBase
{
    [CascadingParameter]
    public Reading Reading { get; set; } = default!;

    protected Texts Texts => Reading.Texts;

    protected Organization Organization => Reading.Assets.Organization;
}

/// <summary>One rendering of one page, cascaded to all its parts.</summary>
/// <param name="Languages">To choose from.</param>
/// <param name="Assets">With the organization that shows itself in them.</param>
/// <param name="Path">Where the page stands, with its query: what changes the language comes back to it.</param>
public sealed record Reading(Texts Texts, Languages Languages, SiteAssets Assets, string Path)
{
    /// <summary>Whether a form of the page came back: its title says so first.</summary>
    public bool HasErrors { get; set; }
}
