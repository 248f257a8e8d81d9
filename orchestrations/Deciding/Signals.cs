using System.Text.Json;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Json;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>
/// Makes the signals that start and wake durable instances, each with a payload of its type: one that does not fit would fail the whole instance.
/// </summary>
public static class Signals
{
    // By name: they belong to nouns above.
    private const string MailOrderOrchestrator = "MailOrderOrchestrator";
    private const string ConflictSearchOrchestrator = "ConflictSearchOrchestrator";
    private const string OfferPlacesOrchestrator = "OfferPlacesOrchestrator";
    private const string OnboardingOrchestrator = "OnboardingOrchestrator";
    private const string RematchOrchestrator = "RematchOrchestrator";
    private const string WaitingListOrchestrator = "WaitingListOrchestrator";

    /// <summary>Raises the event that is named as its type.</summary>
    public static Signal Raise<T>(string instanceId, T payload)
        where T : class => new(SignalKind.Raise, instanceId, typeof(T).Name, JsonSerializer.Serialize(payload, MentorFlowJson.Durable));

    /// <summary>Starts an instance; if there is, or ever was, one of that id, nothing happens.</summary>
    public static Signal Start(string orchestrator, string instanceId, object input) =>
        new(SignalKind.Start, instanceId, orchestrator, JsonSerializer.Serialize(input, MentorFlowJson.Durable));

    /// <summary>Has a mail ordered, in a saved decision; ordering it again changes nothing.</summary>
    public static Signal Order(MailOrder order) => Start(MailOrderOrchestrator, InstanceIds.MailOrder(order.ProgramId, order.MailId), order);

    /// <summary>Has those who are together with somebody, or with those below them, looked at for conflicts of interest.</summary>
    /// <param name="personId">Null for everybody.</param>
    /// <param name="because">With everything that makes it another change.</param>
    public static Signal FindConflicts(string? personId, string because) => Start(
        ConflictSearchOrchestrator,
        InstanceIds.Conflict(MentoringProgram.OrganizationQueue, Uuid5.Of($"search|{personId}|{because}")),
        new ConflictSearch(personId));

    /// <summary>Has somebody invited into a program, and shown the way to its pool.</summary>
    public static Signal Onboard(Enrollment enrollment, ProgramPolicy policy) => Start(
        OnboardingOrchestrator,
        InstanceIds.Enrollment(enrollment.ProgramId, enrollment.PersonId, enrollment.Invitation),
        new OnboardingInput(
            enrollment.ProgramId, enrollment.PersonId, policy, enrollment.Invitation, Agreed: enrollment.Stage is EnrollmentStage.Accepted));

    /// <summary>Tells the way into a program of somebody who is on it that it is over; nothing for anybody else.</summary>
    /// <param name="before">As they were.</param>
    public static IReadOnlyList<Signal> EndOnboarding(Enrollment before, EndReason because) =>
        before.Stage is EnrollmentStage.Invited or EnrollmentStage.Accepted or EnrollmentStage.InTraining
            ? [Raise(InstanceIds.Enrollment(before.ProgramId, before.PersonId, before.Invitation), new Ended(because))]
            : [];

    /// <summary>Has those invited who wait for a place, as far as there are any: where one was freed, or there are more of them.</summary>
    /// <param name="because">With everything that makes it another change.</param>
    public static Signal LetIn(MentoringProgram program, string because) => Start(
        WaitingListOrchestrator,
        InstanceIds.WaitingList(program.ProgramId, Uuid5.Of($"{program.ProgramId}|{because}")),
        new WaitingListInput(program.ProgramId, program.Policy.WorkItems));

    /// <summary>What follows where somebody gives up their place; nothing in a program without a size cap.</summary>
    /// <param name="program">Null where it is not known any more.</param>
    /// <param name="gone">As they are now.</param>
    public static IReadOnlyList<Signal> PlaceFreed(MentoringProgram? program, Enrollment gone) =>
        program is { SizeCap: not null } && !gone.HoldsPlace
            ? [LetIn(program, $"{gone.PersonId}.{gone.Invitation}|{gone.Stage}")]
            : [];

    /// <summary>Has a coordinator asked about those whose mentorship has ended and for whom no matching round is to come.</summary>
    public static Signal Rematch(RematchInput input) => Start(RematchOrchestrator, InstanceIds.Rematch(input.ProgramId, input.Question), input);

    /// <summary>Has those who are without a partner proposed to a mentor who takes on more.</summary>
    /// <param name="now">When they said so, UTC.</param>
    public static Signal OfferPlaces(OfferPlacesInput input, DateTimeOffset now) =>
        Start(OfferPlacesOrchestrator, InstanceIds.OfferPlaces(input.ProgramId, input.MentorId, now), input);

    /// <summary>Starts an instance that failed again; if it has not failed, nothing happens.</summary>
    public static Signal Restart(string instanceId) => new(SignalKind.Restart, instanceId, Name: "", Payload: null);
}
