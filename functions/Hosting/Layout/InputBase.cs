using Microsoft.AspNetCore.Components;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>What every field of a form has: a label, perhaps a hint, its value and what is wrong with it.</summary>
public abstract class InputBase : View
{
    [CascadingParameter]
    public FormState State { get; set; } = FormState.Empty;

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Most fields are needed, so the others say that they are not.</summary>
    [Parameter]
    public bool Optional { get; set; }

    protected string Id => FormState.IdOf(Name);

    protected Phrase? Error => State.Error(Name);

    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (null, _) => $"{Id}-error",
        (_, null) => $"{Id}-hint",
        _ => $"{Id}-hint {Id}-error",
    };

    protected string? Invalid => Error is null ? null : "true";
}
