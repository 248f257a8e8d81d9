using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Mails.Rendering;

/// <summary>What a mail of a campaign may say: never more of a mentorship than that there is a program.</summary>
/// <param name="From">Who asks; null where nobody does.</param>
/// <param name="Person">Of whom it speaks; null for nobody.</param>
/// <param name="Role">In which the recipient would take part; null where it does not matter.</param>
/// <param name="Words">Of who asks; null where there are none.</param>
public sealed record CampaignFacts(string? From = null, string? Person = null, ProgramRole? Role = null, string? Words = null)
{
    /// <summary>When the program ends, UTC; null for one without an end, and where it does not matter.</summary>
    public DateTimeOffset? Ends { get; init; }

    /// <summary>The address of who coordinates the program; null where it does not matter.</summary>
    public string? Coordinator { get; init; }

    /// <summary>What a sponsor promised; null in a mail to anybody else.</summary>
    public SponsorAct? Act { get; init; }

    /// <summary>The last day for it; null in a mail to anybody else.</summary>
    public DateOnly? By { get; init; }
}
