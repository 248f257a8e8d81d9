namespace MentorFlow.Domain.Programs;

/// <summary>What a template says, in the language of the coordinator who begins with it; they make the words their own.</summary>
/// <param name="Objectives">As many as the template has, in its order.</param>
public sealed record TemplateWords(string Purpose, IReadOnlyList<ObjectiveWords> Objectives);

public sealed record ObjectiveWords(string Text, string Measure);
