using MentorFlow.Localization;
using Microsoft.AspNetCore.Components;

namespace MentorFlow.Mails.Rendering;

/// <summary>Base of all that mails are made of: it knows which mail it is a part of, and in which language that is read.</summary>
public abstract class MailComponent : ComponentBase
{
    [CascadingParameter]
    public MailRendering Rendering { get; set; } = null!;

    protected MailContent Content => Rendering.Content;

    protected MailBrand Brand => Rendering.Brand;

    protected Texts Texts => Content.Texts;

    /// <summary>A text of this mail.</summary>
    /// <param name="key">Its name among the mail's texts in mails.json.</param>
    /// <param name="values">For places that <see cref="MailPlaces"/> does not know.</param>
    protected string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values) => Rendering.Say(key, values);
}
