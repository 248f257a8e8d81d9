using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace MentorFlow.Functions.Hosting.Layout.Charts;

/// <summary>A word in a drawing: Razor keeps SVG's own element of that name for itself.</summary>
public sealed class Word : ComponentBase
{
    [Parameter, EditorRequired]
    public double X { get; set; }

    [Parameter, EditorRequired]
    public double Y { get; set; }

    [Parameter, EditorRequired]
    public string Is { get; set; } = "";

    [Parameter]
    public string Class { get; set; } = "label";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", Drawn.Number(X));
        builder.AddAttribute(2, "y", Drawn.Number(Y));
        builder.AddAttribute(3, "class", Class);
        builder.AddContent(4, Is);
        builder.CloseElement();
    }
}
