using System.Globalization;
using System.Text.Json;

namespace MentorFlow.Domain.Costs;

/// <summary>The one list of prices, from one file: the rehearsal's forecast and the costs of what runs are made of the same.</summary>
/// <param name="Currency">Three capital letters (ISO 4217), in which all prices are.</param>
/// <param name="AsOf">The day on which they were read.</param>
public sealed record PriceList(string Currency, DateOnly AsOf, UnitPrices Prices)
{
    public const string Dollars = "USD";

    private const string CurrencyField = "currency";

    private const string AsOfField = "asOf";

    private const string PricesField = "prices";

    /// <summary>What nobody pays for one unit of anything here.</summary>
    private const decimal Highest = 1_000_000;

    private const string Resource = "costs/prices.json";

    private static readonly JsonDocumentOptions Commented = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>List prices of the United States, which come with the product.</summary>
    public static PriceList BuiltIn { get; } = ReadBuiltIn();

    /// <returns>The list; refused with every field that is wrong.</returns>
    public static Verdict<PriceList> Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var file = JsonDocument.Parse(content, Commented);
            return file.RootElement.ValueKind is JsonValueKind.Object ? Read(file.RootElement) : Unreadable();
        }
        catch (JsonException)
        {
            return Unreadable();
        }
    }

    private static Refusal Unreadable() => Refusal.Invalid(new FieldError(PricesField, "costs.rules.unreadable"));

    private static Verdict<PriceList> Read(JsonElement file)
    {
        var errors = new List<FieldError>();
        var currency = Text(file, CurrencyField);
        if (currency is not { Length: 3 } || !currency.All(char.IsAsciiLetterUpper))
        {
            errors.Add(new FieldError(CurrencyField, "costs.rules.currency"));
        }

        if (!DateOnly.TryParseExact(Text(file, AsOfField), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf))
        {
            errors.Add(new FieldError(AsOfField, "costs.rules.day"));
        }

        foreach (var field in file.EnumerateObject().Where(field => field.Name is not (CurrencyField or AsOfField or PricesField)))
        {
            errors.Add(new FieldError(field.Name, "costs.rules.unknown"));
        }

        var prices = UnitPrices.Nothing;
        if (file.TryGetProperty(PricesField, out var given) && given.ValueKind is JsonValueKind.Object)
        {
            prices = ReadPrices(given, errors);
        }
        else
        {
            errors.Add(new FieldError(PricesField, "costs.rules.missing"));
        }

        return errors.Count > 0 ? Refusal.Invalid(errors) : new PriceList(currency!, asOf, prices);
    }

    private static UnitPrices ReadPrices(JsonElement given, List<FieldError> errors)
    {
        var prices = UnitPrices.Nothing;
        foreach (var name in UnitPrices.Names)
        {
            if (!given.TryGetProperty(name, out var value))
            {
                errors.Add(new FieldError($"{PricesField}.{name}", "costs.rules.missing"));
            }
            else if (value.ValueKind is not JsonValueKind.Number || !value.TryGetDecimal(out var price) || price is < 0 or > Highest)
            {
                errors.Add(new FieldError($"{PricesField}.{name}", "costs.rules.price", ("max", (int)Highest)));
            }
            else
            {
                prices = prices.With(name, price);
            }
        }

        errors.AddRange(given.EnumerateObject()
            .Where(field => !UnitPrices.Names.Contains(field.Name))
            .Select(field => new FieldError($"{PricesField}.{field.Name}", "costs.rules.unknown")));
        return prices;
    }

    private static string? Text(JsonElement file, string field) =>
        file.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static PriceList ReadBuiltIn()
    {
        using var stream = typeof(PriceList).Assembly.GetManifestResourceStream(Resource)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var read = Read(content.ToArray());
        return read.Value
            ?? throw new InvalidOperationException($"The list of prices breaks rules: {string.Join(", ", read.Refusal!.Fields.Select(error => error.Field))}.");
    }
}
