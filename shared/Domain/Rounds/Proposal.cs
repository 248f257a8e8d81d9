using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Rounds;

/// <summary>A match put to the two people it concerns, with its reasons.</summary>
/// <param name="ProposalId">Deterministic: round, mentor and mentee.</param>
/// <param name="MentorId">Of two peers, who is named second: nothing but the name of the field tells them apart.</param>
/// <param name="MenteeId">Of two peers, who is named first.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reasons">Why these two, as sentences; no names.</param>
public sealed record Proposal(
    string ProgramId,
    string ProposalId,
    int Round,
    string MentorId,
    string MenteeId,
    double Score,
    IReadOnlyList<Phrase> Reasons,
    DateTimeOffset ProposedAt,
    ProposalStage Stage = ProposalStage.AwaitingMentee,
    string? Because = null) : IDocument
{
    /// <summary>Since when it stands still because one of the two is on leave; null while its clocks run.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Whether the two are peers: both are asked at the same time, and either may answer first.</summary>
    public bool IsOfPeers { get; init; }

    /// <summary>When the mentee said yes or no, UTC; null while they have not.</summary>
    public DateTimeOffset? MenteeAnsweredAt { get; init; }

    /// <summary>Likewise the mentor.</summary>
    public DateTimeOffset? MentorAnsweredAt { get; init; }

    /// <summary>What kind of reason a decline had; null where none was named.</summary>
    public DeclineReason? Reason { get; init; }

    public static string Type => "proposal";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, ProposalId).Id;

    public static Key<Proposal> KeyOf(string programId, string proposalId) => new(Partition.Program(programId), $"proposal:{proposalId}");

    /// <summary>The id of the mentorship that comes of it when both accept.</summary>
    public string MentorshipId => $"{MenteeId}-{MentorId}-r{Round}";

    /// <summary>Whether it was made in that attempt of its round.</summary>
    public bool IsOf(int attempt) => ProposalId == ProposalIdOf(Round, attempt, MenteeId, MentorId);

    /// <summary>Of a proposal between rounds, which a mentor made room for.</summary>
    public static string ProposalIdBeside(int round, string menteeId, string mentorId) => $"{menteeId}-{mentorId}-r{round}x";

    public static string ProposalIdOf(int round, int attempt, string menteeId, string mentorId) => $"{menteeId}-{mentorId}-r{round}a{attempt}";

    public bool IsOpen => Stage is ProposalStage.AwaitingMentee or ProposalStage.AwaitingMentor or ProposalStage.AwaitingBoth;

    /// <summary>In which a new proposal stands that people are asked about.</summary>
    public static ProposalStage FirstOf(ProgramForm form) => form is ProgramForm.Peer ? ProposalStage.AwaitingBoth : ProposalStage.AwaitingMentee;

    /// <summary>Who else it concerns.</summary>
    public string Other(string personId) => personId == MenteeId ? MentorId : MenteeId;

    /// <summary>When they said yes or no, UTC; null while they have not.</summary>
    public DateTimeOffset? AnswerOf(string personId) => personId == MenteeId ? MenteeAnsweredAt : MentorAnsweredAt;

    /// <summary>Whether it is their answer that is waited for; of two peers that may be both.</summary>
    public bool Awaits(string personId) => Stage switch
    {
        ProposalStage.AwaitingMentee => personId == MenteeId,
        ProposalStage.AwaitingMentor => personId == MentorId,
        ProposalStage.AwaitingBoth => (personId == MenteeId || personId == MentorId) && AnswerOf(personId) is null,
        _ => false,
    };

    /// <summary>Whether that one of the two said no.</summary>
    public bool IsDeclinedBy(string personId) => Stage switch
    {
        ProposalStage.DeclinedByMentee => personId == MenteeId,
        ProposalStage.DeclinedByMentor => personId == MentorId,
        _ => false,
    };
}

public enum ProposalStage
{
    AwaitingMentee,
    AwaitingMentor,
    Accepted,
    DeclinedByMentee,
    DeclinedByMentor,
    Unanswered,
    Withdrawn,

    /// <summary>Two peers, of whom one may have said yes already: <see cref="Proposal.AnswerOf"/>.</summary>
    AwaitingBoth,
}

public static class ProposalDecisions
{
    /// <param name="reason">Why not, for the next round; may be empty, and is never shown to the other side.</param>
    /// <param name="kind">Of that reason; null where none is named.</param>
    public static Verdict<Proposal> Answer(
        Proposal proposal, string personId, bool accepted, string? reason, DateTimeOffset now, DeclineReason? kind = null)
    {
        var verdict = Answer(proposal, personId, accepted, reason);
        return verdict.Value is not { } answered ? verdict
            : personId == proposal.MenteeId ? answered with { MenteeAnsweredAt = now, Reason = accepted ? null : kind }
            : answered with { MentorAnsweredAt = now, Reason = accepted ? null : kind };
    }

    private static Verdict<Proposal> Answer(Proposal proposal, string personId, bool accepted, string? reason)
    {
        var isMentee = personId == proposal.MenteeId;
        if (!isMentee && personId != proposal.MentorId)
        {
            return RefusalReason.NotAMember;
        }

        return (proposal.Stage, isMentee) switch
        {
            (ProposalStage.AwaitingMentee, true) when accepted => proposal with { Stage = ProposalStage.AwaitingMentor },
            (ProposalStage.AwaitingMentee, true) => proposal with { Stage = ProposalStage.DeclinedByMentee, Because = reason },
            (ProposalStage.AwaitingMentor, false) when accepted => proposal with { Stage = ProposalStage.Accepted },
            (ProposalStage.AwaitingMentor, false) => proposal with { Stage = ProposalStage.DeclinedByMentor, Because = reason },
            (ProposalStage.AwaitingBoth, _) when proposal.AnswerOf(personId) is not null => RefusalReason.AlreadyDone,
            (ProposalStage.AwaitingBoth, _) when accepted => proposal.AnswerOf(proposal.Other(personId)) is null
                ? proposal
                : proposal with { Stage = ProposalStage.Accepted },
            (ProposalStage.AwaitingBoth, true) => proposal with { Stage = ProposalStage.DeclinedByMentee, Because = reason },
            (ProposalStage.AwaitingBoth, false) => proposal with { Stage = ProposalStage.DeclinedByMentor, Because = reason },
            (ProposalStage.AwaitingMentor, true) or (ProposalStage.Accepted, _) => RefusalReason.AlreadyDone,
            _ => RefusalReason.WrongStage,
        };
    }

    /// <summary>Its answer-by and its reminders wait until all are back; who wants to answer meanwhile can.</summary>
    public static Verdict<Proposal> Pause(Proposal proposal, DateTimeOffset now) =>
        !proposal.IsOpen ? RefusalReason.WrongStage
        : proposal.PausedAt is not null ? RefusalReason.AlreadyDone
        : proposal with { PausedAt = now };

    public static Verdict<Proposal> Resume(Proposal proposal) =>
        proposal.PausedAt is null ? RefusalReason.AlreadyDone : proposal with { PausedAt = null };

    public static Verdict<Proposal> Close(Proposal proposal, ProposalStage stage, string? because) =>
        proposal.IsOpen ? proposal with { Stage = stage, Because = because } : RefusalReason.AlreadyDone;
}
