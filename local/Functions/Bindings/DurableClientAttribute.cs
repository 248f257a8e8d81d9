namespace MentorFlow.Local;

/// <summary>Hands a function the <see cref="DurableTaskClient"/> of this host; both names are for hosts with several hubs and change nothing here.</summary>
public sealed class DurableClientAttribute : InputBindingAttribute
{
    public string? TaskHub { get; set; }

    public string? ConnectionName { get; set; }
}
