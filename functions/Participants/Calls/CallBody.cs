using System.Text.Json;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Threads;
using MentorFlow.Json;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Calls;

/// <summary>Reads what the page of a call sends; what breaks a rule is named by its field, as the page knows it.</summary>
internal static class CallBody
{
    private const int MaxBytes = 64 * 1024;
    private const int SeatLength = 32;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = MentorFlowJson.Options.PropertyNamingPolicy,
        AllowDuplicateProperties = false,
        MaxDepth = 8,
    };

    /// <returns>Null when it has more than 64 kB, which are not read to their end.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        var body = new byte[MaxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation);
        return length > MaxBytes ? null : body[..length];
    }

    /// <returns>The request, or everything that is wrong with it.</returns>
    public static (CallRequest? Request, IReadOnlyList<FieldError> Errors) Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<Sent>(body, Options) is { } sent ? Check(sent) : Unreadable(path: null);
        }
        catch (JsonException unreadable)
        {
            return Unreadable(unreadable.Path);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in a name: JSON allows it to be written, but it is no text.
            return Unreadable(path: null);
        }
    }

    private static (CallRequest?, IReadOnlyList<FieldError>) Unreadable(string? path) =>
        (null, [new FieldError(path?.TrimStart('$').TrimStart('.') is { Length: > 0 } field ? field : "body", "rules.json-kind")]);

    private static (CallRequest?, IReadOnlyList<FieldError>) Check(Sent sent)
    {
        List<FieldError?> faults =
        [
            IsSeat(sent.Seat) ? null : new FieldError("seat", "rules.call-seat"),
            sent.Replaces is null || IsSeat(sent.Replaces) ? null : new FieldError("replaces", "rules.call-seat"),
            Range("after", sent.After ?? 0, 0),
            sent.Heard is null || IsUuid(sent.Heard) ? null : new FieldError("heard", "rules.uuid"),
            sent.Trouble is null || Find<CallTrouble>(sent.Trouble) is not null ? null : OneOf<CallTrouble>("trouble"),
            Most("letters", sent.Letters?.Count, CallRequest.MostLetters),
            Most("links", sent.Links?.Count, CallRequest.MostLinks),
            Most("said", sent.Said?.Count, CallRequest.MostSaid),
        ];
        if (faults.TrueForAll(fault => fault is null))
        {
            faults.AddRange((sent.Letters ?? []).SelectMany((letter, place) => Faults(letter, place, place == 0 ? null : sent.Letters![place - 1])));
            faults.AddRange((sent.Links ?? []).Select(link => Fault(link.Key, link.Value)));
            faults.AddRange((sent.Said ?? []).SelectMany((line, place) => Faults(line, place)));
        }

        List<FieldError> errors = [.. faults.OfType<FieldError>()];
        return errors.Count > 0 ? (null, errors) : (Of(sent), errors);
    }

    // Of a body without a fault.
    private static CallRequest Of(Sent sent) => new(sent.Seat!)
    {
        Replaces = sent.Replaces,
        After = sent.After ?? 0,
        Letters = [.. (sent.Letters ?? []).Select(letter => new SentLetter(letter!.Id!.Value, letter.To!, Find<LetterKind>(letter.Kind)!.Value, letter.Text!))],
        Links = (sent.Links ?? []).ToDictionary(link => link.Key, link => Find<CallLink>(link.Value)!.Value),
        Trouble = Find<CallTrouble>(sent.Trouble),
        Said = [.. (sent.Said ?? []).Select(line => new SaidLine(line!.Id!, line.Text!))],
        Heard = sent.Heard,
        TakesOver = sent.TakeOver == true,
        WantsServers = sent.Ice == true,
        Leaves = sent.Leaving == true,
    };

    private static IEnumerable<FieldError?> Faults(SentAsLetter? letter, int place, SentAsLetter? before)
    {
        var path = $"letters[{place}]";
        if (letter is null)
        {
            return [new FieldError(path, "rules.not-null")];
        }

        return
        [
            Range($"{path}.id", letter.Id ?? 0, (before?.Id ?? 0) + 1),
            IsSeat(letter.To) ? null : new FieldError($"{path}.to", "rules.call-seat"),
            Find<LetterKind>(letter.Kind) is null ? OneOf<LetterKind>($"{path}.kind") : null,
            letter.Text is null ? new FieldError($"{path}.text", "rules.not-null")
                : letter.Text.Length > CallRequest.LongestLetter ? new FieldError($"{path}.text", "rules.too-long", ("max", CallRequest.LongestLetter))
                : null,
        ];
    }

    private static FieldError? Fault(string seat, string? link) =>
        !IsSeat(seat) ? new FieldError("links", "rules.call-seat")
        : Find<CallLink>(link) is null ? OneOf<CallLink>($"links.{seat}")
        : null;

    private static IEnumerable<FieldError?> Faults(SentAsLine? line, int place) => line is null
        ? [new FieldError($"said[{place}]", "rules.not-null")]
        : [
            IsUuid(line.Id) ? null : new FieldError($"said[{place}].id", "rules.uuid"),
            ThreadDecisions.Check($"said[{place}].text", line.Text),
        ];

    private static FieldError? Range(string field, int number, int least) => number >= least && number <= CallRequest.HighestNumber
        ? null
        : new FieldError(field, "rules.from-to", ("min", least), ("max", CallRequest.HighestNumber));

    private static FieldError? Most(string field, int? count, int most) => count > most ? new FieldError(field, "rules.at-most", ("max", most)) : null;

    private static bool IsSeat(string? text) => text is { Length: SeatLength } && text.All(char.IsAsciiHexDigitLower);

    private static bool IsUuid(string? text) => Guid.TryParseExact(text, "D", out _);

    // As the page writes them: in small letters, and never as a number.
    private static T? Find<T>(string? word)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Word(value) == word).Select(value => (T?)value).FirstOrDefault();

    private static FieldError OneOf<T>(string field)
        where T : struct, Enum => new(field, "rules.one-of", ("choices", string.Join(", ", Enum.GetValues<T>().Select(value => Word(value)))));

    /// <summary>How the page writes a value.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private sealed record Sent(
        string? Seat,
        string? Replaces,
        int? After,
        List<SentAsLetter?>? Letters,
        Dictionary<string, string?>? Links,
        string? Trouble,
        List<SentAsLine?>? Said,
        string? Heard,
        bool? TakeOver,
        bool? Ice,
        bool? Leaving);

    private sealed record SentAsLetter(int? Id, string? To, string? Kind, string? Text);

    private sealed record SentAsLine(string? Id, string? Text);
}
