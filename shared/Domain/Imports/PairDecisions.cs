using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Imports;

/// <summary>What a row of a list of running pairs comes to; pure.</summary>
public static class PairDecisions
{
    public const int LongestReason = 500;

    /// <summary>Why the program takes no running pairs; null when it does.</summary>
    public static Phrase? ObstacleIn(MentoringProgram program, DateTimeOffset now) => program switch
    {
        { Form: ProgramForm.Circle } => new Phrase("rules.pairs-circle"),
        { Status: not ProgramStatus.Running } => new Phrase("rules.pairs-not-running"),
        _ when now >= program.Calendar.Ends => new Phrase("rules.pairs-not-running"),
        _ => null,
    };

    /// <summary>As what the two take part.</summary>
    public static (ProgramRole Mentor, ProgramRole Mentee) RolesIn(MentoringProgram program) =>
        program.Form is ProgramForm.Peer ? (ProgramRole.Peer, ProgramRole.Peer) : (ProgramRole.Mentor, ProgramRole.Mentee);

    /// <summary>Why the two cannot go on here, each with whom of the two it is about.</summary>
    public static IReadOnlyList<(string PersonId, Phrase Rule)> Obstacles(PairStand stand, DateTimeOffset now)
    {
        if (stand.Mentor.PersonId == stand.Mentee.PersonId)
        {
            return [(stand.Mentee.PersonId, new Phrase("rules.pair-one-person"))];
        }

        var (mentor, mentee) = RolesIn(stand.Program);
        return [.. Of(stand.Mentor, mentor), .. Of(stand.Mentee, mentee)];

        IEnumerable<(string PersonId, Phrase Rule)> Of(PairMember member, ProgramRole role)
        {
            if (member.Standing is not Standing.Active)
            {
                yield return (member.PersonId, new Phrase(member.Standing is Standing.Left ? "rules.pair-left" : "rules.pair-on-leave"));
            }

            var enrolled = EnrollmentDecisions.Continue(member.Enrollment, stand.Program.ProgramId, member.PersonId, role, now);
            foreach (var refused in enrolled.Refusal?.Fields ?? [])
            {
                yield return (member.PersonId, refused.Rule);
            }
        }
    }

    /// <summary>Whether the two are together here already, or were since that day: handed in once more, a list changes nothing.</summary>
    public static bool IsHere(PairStand stand, Continuation continuation) =>
        stand.Together.Any(one => one.IsOpen || one.CreatedAt == continuation.StartedAt(stand.Program.Zone));

    /// <param name="pair">Without obstacles.</param>
    /// <param name="conflicts">What stands between the two.</param>
    /// <param name="warnings">What keeps nobody out.</param>
    public static PairLook Look(ImportedPair pair, PairStand stand, IReadOnlyList<Phrase> conflicts, IReadOnlyList<Phrase> warnings)
    {
        var isHere = IsHere(stand, pair.Continuation);
        return new PairLook(
            pair.Line,
            stand.Mentor.PersonId,
            stand.Mentee.PersonId,
            pair.Continuation,
            isHere,
            [.. new[] { stand.Mentor, stand.Mentee }.Where(member => member.Enrollment is not { IsOpen: true }).Select(member => member.PersonId)],
            isHere ? [] : conflicts,
            isHere ? [] : warnings,
            pair.Despite);
    }

    /// <summary>Rows that cannot both be true: one pair twice, and somebody who is a mentor in one and a mentee in another.</summary>
    /// <param name="rows">In the order of the list, with person ids.</param>
    public static IEnumerable<ImportError> Clashes(IReadOnlyList<(ImportedPair Pair, string MentorId, string MenteeId)> rows, MentoringProgram program)
    {
        var isOfPeers = program.Form is ProgramForm.Peer;
        var pairs = new Dictionary<(string, string), int>();
        var roles = new Dictionary<string, (bool IsMentor, int Line)>();
        foreach (var (pair, mentorId, menteeId) in rows)
        {
            var key = isOfPeers && string.CompareOrdinal(mentorId, menteeId) > 0 ? (menteeId, mentorId) : (mentorId, menteeId);
            if (!pairs.TryAdd(key, pair.Line))
            {
                yield return ImportError.Of(pair.Line, pair.Mentee.Column, "rules.pair-twice", ("line", pairs[key]));
            }

            foreach (var (named, personId, isMentor) in new[] { (pair.Mentor, mentorId, true), (pair.Mentee, menteeId, false) })
            {
                if (!isOfPeers && !roles.TryAdd(personId, (isMentor, pair.Line)) && roles[personId].IsMentor != isMentor)
                {
                    yield return ImportError.Of(pair.Line, named.Column, "rules.pair-both-roles", ("who", named.Said), ("line", roles[personId].Line));
                }
            }
        }
    }

    /// <summary>More mentorships than somebody takes on; null where it is not known how many they do.</summary>
    /// <param name="running">Elsewhere and here, before the list.</param>
    /// <param name="ofList">By rows of the list, this one among them.</param>
    public static Phrase? OverLimit(NamedPerson named, Enrollment? enrollment, ProgramRole role, int running, int ofList)
    {
        var limit = enrollment?.Profile?.Capacity ?? (role is ProgramRole.Mentor ? (int?)null : 1);
        return running + ofList > limit ? new Phrase("rules.pair-over-limit", ("who", named.Said), ("count", running + ofList), ("limit", limit)) : null;
    }

    /// <summary>The rule that a reason breaks, for a pair that goes on in spite of a conflict; null when it is one.</summary>
    public static Phrase? CheckReason(string reason) =>
        string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason ? new Phrase("rules.some-words", ("max", LongestReason)) : null;
}
