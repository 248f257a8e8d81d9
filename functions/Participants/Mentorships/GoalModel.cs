using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting.Layout;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <param name="Today">On the reader's calendar.</param>
/// <param name="NewId">Of the evidence that is added next.</param>
public sealed record GoalModel(Pair Pair, Goal Goal, DateOnly Today, string NewId)
{
    /// <summary>A date that is no farther away is asked about first.</summary>
    private const int NearDays = 14;

    /// <summary>What was done and refused; null where nothing was.</summary>
    public string? Act { get; init; }

    /// <summary>Of the form of that, or of the one form of the page.</summary>
    public FormState State { get; init; } = FormState.Empty;

    public bool IsOwner => Pair.Mentorship.IsOwner(Goal, Pair.Participant.PersonId);

    /// <summary>Whether the reader may write to it: the owner at once, the partner as a proposal.</summary>
    public bool MayChange => Goal.GoesOn && (IsOwner || Pair.Mentorship.IsPartnerIn(Goal, Pair.Participant.PersonId));

    public bool MayRemove => IsOwner || (Goal.State is GoalState.Proposed && MayChange);

    /// <summary>Whether its date is near or has passed, and its owner has not said how it goes on.</summary>
    public bool IsNear => Goal.IsOpen && Goal.Due <= Today.AddDays(NearDays);

    /// <summary>Whether the form came back because the goal is another by now.</summary>
    public bool IsOutdated => State.Errors.Any(error => error.Field == "version");

    public static GoalModel Of(Pair pair, Goal goal, DateTimeOffset now) => new(
        pair, goal, DateOnly.FromDateTime(now.ToZone(pair.Participant.Zone).DateTime), GoalForm.NewId());

    public FormState StateOf(string act) => act == Act ? State : FormState.Empty;

    public bool IsMine(GoalEvidence evidence) => evidence.By == Pair.Participant.PersonId;

    /// <summary>What the reader calls who added it; null for the reader, and for somebody who is gone.</summary>
    public string? NameOf(GoalEvidence evidence) => Pair.Partners.FirstOrDefault(partner => partner.Person.PersonId == evidence.By)?.Person.CallName;
}
