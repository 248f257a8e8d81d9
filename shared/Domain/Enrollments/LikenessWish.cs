namespace MentorFlow.Domain.Enrollments;

/// <summary>
/// Something about themselves that somebody tells, in their own words, to find somebody alike (R39). It is never inferred, shown to nobody else, and
/// compared only with what others told of the same, for those who ask.
/// </summary>
/// <param name="Trait">What it is about, such as "way into the job".</param>
/// <param name="Value">What holds for them.</param>
/// <param name="IsForOthers">Whether they tell it only for those who ask, and ask for nothing themselves.</param>
public sealed record LikenessWish(string Trait, string Value, bool IsForOthers = false);
