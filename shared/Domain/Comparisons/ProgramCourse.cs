using MentorFlow.Domain.Cards;

namespace MentorFlow.Domain.Comparisons;

/// <summary>How far somebody who was invited came.</summary>
/// <param name="Group">What they are compared by; null where they are in none.</param>
/// <param name="IsMatched">Whether they are or were in a mentorship.</param>
public sealed record InvitedPerson(string PersonId, TrainingState Training, bool SaidYes, bool IsMatched, string? Group = null)
{
    /// <summary>Ids of the modules that they have read.</summary>
    public IReadOnlyCollection<string> ModulesRead { get; init; } = [];

    /// <summary>The stages of which they have read a card.</summary>
    public IReadOnlyCollection<CardStage> ReadCardsOf { get; init; } = [];

    /// <summary>The stages of which they have put a card aside.</summary>
    public IReadOnlyCollection<CardStage> SkippedCardsOf { get; init; } = [];
}

/// <summary>How many were content with their mentorship at its end, as results count answers: in whole blocks of people, each of them once.</summary>
/// <param name="Content">An answer of four or five of five.</param>
/// <param name="Answers">0 while too few are counted.</param>
public sealed record Contentment(TrainedGroup Group, int Content, int Answers);

/// <summary>What there is to compare of one program.</summary>
/// <param name="Name">As its reader knows it.</param>
public sealed record ProgramCourse(string Name, IReadOnlyList<InvitedPerson> Invited, IReadOnlyList<MentorshipCourse> Mentorships)
{
    /// <summary>What was said at the end; none for a group of which nothing is counted.</summary>
    public IReadOnlyList<Contentment> Said { get; init; } = [];

    /// <summary>Place among the programs of the one that it is held against; null for none.</summary>
    public int? Against { get; init; }
}
