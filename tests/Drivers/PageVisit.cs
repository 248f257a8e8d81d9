namespace MentorFlow.Tests.Drivers;

/// <summary>One look at one page.</summary>
/// <param name="Address">Path, with the query where there is one.</param>
/// <param name="PersonId">Who looks; null for a coordinator, and for nobody in particular.</param>
/// <param name="Status">What it is answered with: there is a page for what is not there, too.</param>
internal sealed record PageVisit(string Address, string? PersonId = null, int Status = 200)
{
    public string Path => Address.Split('?')[0];
}
