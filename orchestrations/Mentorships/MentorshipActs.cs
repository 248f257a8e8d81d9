using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>What the members of a mentorship do with it.</summary>
public sealed class MentorshipActs(Decider decider, VideoSettings video)
{
    public async Task<Verdict<Mentorship>> ProposeAgreementAsync(
        string programId, string mentorshipId, string personId, Agreement agreement, CancellationToken cancellation = default)
    {
        var program = await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation);
        return await DecideAsync(
            programId,
            mentorshipId,
            mentorship => video.Missing(agreement.Channel, program?.Value.MeetingLink) is { } missing
                ? Refusal.Invalid(missing)
                : MentorshipDecisions.ProposeAgreement(mentorship, personId, agreement, decider.Now),
            mentorship => Note(personId, DecisionName.AgreementProposed, mentorship, $"version {mentorship.Agreement!.Version}", agreement),
            cancellation);
    }

    /// <summary>Signs the version the person has read; the last signature starts the sessions.</summary>
    public Task<Verdict<Mentorship>> SignAgreementAsync(
        string programId, string mentorshipId, string personId, int version, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            mentorshipId,
            mentorship => MentorshipDecisions.SignAgreement(mentorship, personId, version, decider.Now),
            mentorship => Note(personId, DecisionName.AgreementSigned, mentorship, $"version {version}", mentorship.Agreement),
            cancellation);

    public Task<Verdict<Mentorship>> SetGoalsAsync(
        string programId, string mentorshipId, string personId, IReadOnlyList<Goal> goals, CancellationToken cancellation = default) =>
        DecideAsync(
            programId,
            mentorshipId,
            mentorship => MentorshipDecisions.SetGoals(mentorship, personId, goals, DateOnly.FromDateTime(decider.Now.UtcDateTime)),
            mentorship => Note(personId, DecisionName.GoalsSet, mentorship, $"{goals.Count} goals", goals),
            cancellation);

    /// <summary>Asks to part on good terms (R94); the instance of the mentorship does the rest.</summary>
    public async Task<Verdict<Mentorship>> EndAsync(string programId, string mentorshipId, string personId, CancellationToken cancellation = default) =>
        await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var stored = await decider.Store.FindAsync(Mentorship.KeyOf(programId, mentorshipId), token);
                if (stored is null)
                {
                    return new Decision<Verdict<Mentorship>>(RefusalReason.Unknown);
                }

                var mentorship = stored.Value;
                if (!mentorship.IsMember(personId) || !mentorship.IsOpen)
                {
                    return new Decision<Verdict<Mentorship>>(mentorship.IsMember(personId) ? RefusalReason.AlreadyDone : RefusalReason.NotAMember);
                }

                return new Decision<Verdict<Mentorship>>(mentorship)
                {
                    Notes = [new LedgerNote(Actors.Person(personId), DecisionName.MentorshipEndAsked, mentorship.Id, nameof(EndReason.ByChoice))],
                    Signals = [Signals.Raise(InstanceIds.Mentorship(programId, mentorshipId), new Ended(EndReason.ByChoice, personId))],
                };
            },
            cancellation);

    private Task<Verdict<Mentorship>> DecideAsync(
        string programId,
        string mentorshipId,
        Func<Mentorship, Verdict<Mentorship>> decide,
        Func<Mentorship, LedgerNote> note,
        CancellationToken cancellation) =>
        decider.DecideAsync(
            Mentorship.KeyOf(programId, mentorshipId),
            decide,
            mentorship => Consequences.Of(note(mentorship), Wake(mentorship)),
            cancellation);

    // Only a kickoff waits for signatures; later versions take effect at the next session that is planned.
    private static IReadOnlyList<Signal> Wake(Mentorship mentorship) =>
        mentorship is { Stage: MentorshipStage.Kickoff, IsSigned: true }
            ? [Signals.Raise(InstanceIds.Kickoff(mentorship.ProgramId, mentorship.MentorshipId), new AgreementSigned(mentorship.Agreement!.Version))]
            : [];

    private static LedgerNote Note(string personId, DecisionName decision, Mentorship mentorship, string outcome, object? inputs) =>
        new(Actors.Person(personId), decision, mentorship.Id, outcome, inputs);
}
