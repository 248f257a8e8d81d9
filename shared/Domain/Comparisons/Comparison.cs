namespace MentorFlow.Domain.Comparisons;

/// <summary>What groups are compared by.</summary>
public enum ComparedMeasure
{
    /// <summary>Of those who were invited.</summary>
    SaidYes,

    /// <summary>Of those who were invited.</summary>
    Matched,

    /// <summary>Of the mentorships that are over.</summary>
    Completed,

    /// <summary>Of the mentorships with an agreement.</summary>
    MetAsAgreed,

    /// <summary>Of those who answered at the end.</summary>
    Satisfied,
}

/// <summary>Groups side by side, by one measure (R2).</summary>
public sealed record Comparison(ComparedMeasure Measure, IReadOnlyList<ComparedGroup> Groups)
{
    /// <summary>Programs side by side, each held against the one before it.</summary>
    public static IReadOnlyList<Comparison> OfPrograms(IReadOnlyList<ProgramCourse> programs)
    {
        return programs.Count == 0
            ? []
            :
            [
                By(ComparedMeasure.SaidYes, program => Count(program.Invited, person => person.SaidYes)),
                By(ComparedMeasure.Matched, program => Count(program.Invited, person => person.IsMatched)),
                By(ComparedMeasure.Completed, program => CompletedOf(program.Mentorships)),
                By(ComparedMeasure.MetAsAgreed, program => MetOf(program.Mentorships)),
            ];

        // Of mentorships the figures of training say what all programs come to: a hidden program could be worked out as the rest of it.
        Comparison By(ComparedMeasure measure, Func<ProgramCourse, (int Part, int Whole)> count) => new(
            measure,
            Comparing.Of(
                [.. programs.Select(program => Named(program.Name, count(program)))],
                against: place => programs[place].Against,
                isWholeKnown: measure is ComparedMeasure.Completed or ComparedMeasure.MetAsAgreed));
    }

    /// <summary>
    /// The tracks of a program side by side, each held against the largest of them. A mentorship counts in every track that one of its members is in.
    /// </summary>
    /// <param name="names">Of the tracks, by id, in the order in which they are shown.</param>
    public static IReadOnlyList<Comparison> OfTracks(ProgramCourse program, IReadOnlyList<(string TrackId, string Name)> names)
    {
        if (names.Count == 0)
        {
            return [];
        }

        var trackOf = program.Invited.Where(person => person.Group is not null).ToDictionary(person => person.PersonId, person => person.Group!);
        var sizes = names.Select(track => trackOf.Values.Count(id => id == track.TrackId)).ToList();
        var largest = sizes.IndexOf(sizes.Max());
        return
        [
            By(ComparedMeasure.SaidYes, track => Count(InvitedTo(track), person => person.SaidYes)),
            By(ComparedMeasure.Matched, track => Count(InvitedTo(track), person => person.IsMatched)),
            By(ComparedMeasure.Completed, track => CompletedOf(MentorshipsOf(track))),
            By(ComparedMeasure.MetAsAgreed, track => MetOf(MentorshipsOf(track))),
        ];

        List<InvitedPerson> InvitedTo(string track) => [.. program.Invited.Where(person => person.Group == track)];

        List<MentorshipCourse> MentorshipsOf(string track) =>
            [.. program.Mentorships.Where(one => one.Members.Any(member => trackOf.GetValueOrDefault(member.PersonId) == track))];

        Comparison By(ComparedMeasure measure, Func<string, (int Part, int Whole)> count) => new(
            measure,
            Comparing.Of([.. names.Select(track => Named(track.Name, count(track.TrackId)))], against: place => place == largest ? null : largest));
    }

    internal static CountedGroup Named(string name, (int Part, int Whole) counted) => new(name, counted.Part, counted.Whole);

    internal static (int Part, int Whole) Count<T>(IReadOnlyCollection<T> all, Func<T, bool> counts) => (all.Count(counts), all.Count);

    internal static (int Part, int Whole) CompletedOf(IReadOnlyCollection<MentorshipCourse> mentorships) =>
        (mentorships.Count(one => one.IsCompleted is true), mentorships.Count(one => one.IsCompleted is not null));

    internal static (int Part, int Whole) MetOf(IReadOnlyCollection<MentorshipCourse> mentorships) =>
        (mentorships.Count(one => one.HasMetAsAgreed is true), mentorships.Count(one => one.HasMetAsAgreed is not null));
}

/// <summary>What people said of a group's mentorships at their end, as it is counted for results.</summary>
/// <param name="Answers">How many are counted; 0 where none is, or too few.</param>
/// <param name="Mean">1 to 5; null where too few answered.</param>
public sealed record ComparedMean(string Name, int Answers, double? Mean);
