using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace MentorFlow.Mail.Rendering;

/// <summary>Hands the rendering down to a template and its blocks.</summary>
internal sealed class MailRoot : ComponentBase
{
    [Parameter]
    public MailRendering Rendering { get; set; } = null!;

    [Parameter]
    public Type View { get; set; } = null!;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<CascadingValue<MailRendering>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<>.Value), Rendering);
        builder.AddComponentParameter(2, nameof(CascadingValue<>.IsFixed), true);
        builder.AddComponentParameter(3, nameof(CascadingValue<>.ChildContent), (RenderFragment)BuildView);
        builder.CloseComponent();
    }

    private void BuildView(RenderTreeBuilder builder)
    {
        builder.OpenComponent(0, View);
        builder.CloseComponent();
    }
}
