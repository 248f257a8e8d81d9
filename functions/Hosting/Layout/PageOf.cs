using Microsoft.AspNetCore.Components;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>A page shows one model, so that the compiler sees what a function hands to it.</summary>
public abstract class PageOf<TModel> : View
{
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
