using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Prompts;

/// <summary>Which prompts a mentorship has had: each comes once.</summary>
public sealed record PromptLog(string ProgramId, string MentorshipId, IReadOnlyList<PromptAsked> Asked) : IDocument
{
    public static string Type => "prompt-log";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId).Id;

    public static Key<PromptLog> KeyOf(string programId, string mentorshipId) => new(Partition.Program(programId), $"{Type}:{mentorshipId}");

    public bool Has(Prompt prompt) => Asked.Any(asked => asked.Prompt == prompt);
}

/// <param name="At">UTC.</param>
public sealed record PromptAsked(Prompt Prompt, DateTimeOffset At);
