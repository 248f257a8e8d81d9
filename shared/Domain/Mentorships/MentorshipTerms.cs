namespace MentorFlow.Domain.Mentorships;

/// <summary>How a mentorship stands to the changes of its program: it goes along with them, or keeps what it began with.</summary>
/// <param name="Settled">The version of the program that was put to it last.</param>
/// <param name="Kept">The version whose terms it keeps; null where it goes along.</param>
/// <param name="StoodStill">By how much its end comes later than the program says, because of pauses.</param>
public sealed record MentorshipTerms(int Settled, int? Kept, TimeSpan StoodStill);
