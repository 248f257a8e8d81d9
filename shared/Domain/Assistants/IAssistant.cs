namespace MentorFlow.Domain.Assistants;

/// <summary>A language model on the organization's own endpoint, which drafts words when somebody presses for it; nothing else ever asks it.</summary>
public interface IAssistant
{
    /// <summary>Where words would go, as people are shown it before they send any; null while it is off.</summary>
    AssistantPlace? Place { get; }

    Task<AssistantAnswer> DraftAsync(AssistantRequest request, CancellationToken cancellation = default);
}

/// <param name="Host">Of the endpoint.</param>
/// <param name="Model">As the endpoint calls it.</param>
public sealed record AssistantPlace(string Host, string Model);

/// <summary>All that the model is told.</summary>
/// <param name="Instruction">What to write, by us.</param>
/// <param name="Words">What to write it from, without names, addresses and ids.</param>
public sealed record AssistantRequest(string Instruction, string Words)
{
    /// <summary>Letters of the words, at most; what is longer is cut.</summary>
    public const int LongestWords = 4000;

    /// <param name="names">Of everybody who may stand in them.</param>
    public static AssistantRequest Of(string instruction, IEnumerable<string> lines, IReadOnlyCollection<string> names)
    {
        var words = Nameless.Of(string.Join('\n', lines), names);
        return new AssistantRequest(instruction, words.Length > LongestWords ? words[..LongestWords] : words);
    }
}

/// <param name="Draft">Null where none came in time, or none that can be read.</param>
/// <param name="Trouble">Why, for the log of whoever runs the app; without a word of anybody. Null where a draft came.</param>
public sealed record AssistantAnswer(string? Draft, string? Trouble)
{
    public static AssistantAnswer None(string trouble) => new(null, trouble);
}

/// <summary>As it comes: there is none.</summary>
public sealed class NoAssistant : IAssistant
{
    public AssistantPlace? Place => null;

    public Task<AssistantAnswer> DraftAsync(AssistantRequest request, CancellationToken cancellation = default) =>
        Task.FromResult(AssistantAnswer.None("it is off"));
}
