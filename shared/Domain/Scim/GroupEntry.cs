using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Scim;

/// <summary>Who is in the group is invited to the program, in that role.</summary>
/// <param name="Group">Display name in the directory; case does not matter.</param>
public sealed record GroupEntry(string Group, string ProgramId, ProgramRole Role);
