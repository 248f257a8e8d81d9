using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Domain.Exports;

/// <summary>One type of document, for what goes through all of them and knows none by name.</summary>
internal abstract class StoredType
{
    /// <summary>Every type of the domain, by how ids begin.</summary>
    public static IReadOnlyDictionary<string, StoredType> All { get; } = typeof(IDocument).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDocument)))
        .Select(type => (StoredType)Activator.CreateInstance(typeof(StoredType<>).MakeGenericType(type))!)
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>As ids of its documents begin.</summary>
    public abstract string Name { get; }

    /// <summary>The name of its record.</summary>
    public abstract string Record { get; }

    public abstract IAsyncEnumerable<StoredDocument> ReadAsync(IDocumentStore store, Partition partition, CancellationToken cancellation);

    /// <exception cref="JsonException">It is no such document as this version writes them; the message says why.</exception>
    public abstract StoredDocument Read(JsonElement json);

    /// <summary>What stands where the document would stand; null where nothing does.</summary>
    public abstract Task<StoredDocument?> FindAsync(IDocumentStore store, StoredDocument document, CancellationToken cancellation);

    public abstract Batch Create(Batch batch, StoredDocument document);
}

/// <param name="Json">As it is stored.</param>
/// <param name="Passes">Whether it vanishes by itself.</param>
internal sealed record StoredDocument(object Value, Partition Partition, string Id, JsonElement Json, bool Passes);

internal sealed class StoredType<T> : StoredType
    where T : class, IDocument
{
    // What is missing in JSON arrives as null, whatever the record says of itself.
    private static readonly PropertyInfo[] Required = RequiredOf();

    public override string Name => T.Type;

    public override string Record => typeof(T).Name;

    public override async IAsyncEnumerable<StoredDocument> ReadAsync(
        IDocumentStore store, Partition partition, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var stored in store.QueryAsync<T>(partition, cancellation: cancellation))
        {
            yield return Of(stored.Value);
        }
    }

    public override StoredDocument Read(JsonElement json)
    {
        var document = json.Deserialize<T>(MentorFlowJson.Options) ?? throw new JsonException("it is null");
        if (Array.Find(Required, property => property.GetValue(document) is null) is { } missing)
        {
            throw new JsonException($"it lacks \"{MentorFlowJson.NameOf(missing)}\"");
        }

        var read = Of(document);
        return JsonElement.DeepEquals(read.Json, json) ? read : throw new JsonException("it has fields or values that this version does not write");
    }

    public override async Task<StoredDocument?> FindAsync(IDocumentStore store, StoredDocument document, CancellationToken cancellation) =>
        await store.FindAsync(new Key<T>(document.Partition, document.Id), cancellation) is { Value: var found } ? Of(found) : null;

    public override Batch Create(Batch batch, StoredDocument document) => batch.Create((T)document.Value);

    private static StoredDocument Of(T document) => new(
        document, document.Partition, document.Id, JsonSerializer.SerializeToElement(document, MentorFlowJson.Options), document.TimeToLive is not null);

    private static PropertyInfo[] RequiredOf()
    {
        var nullability = new NullabilityInfoContext();
        return
        [
            .. typeof(T).GetConstructors()
                .OrderByDescending(constructor => constructor.GetParameters().Length)
                .Take(1)
                .SelectMany(constructor => constructor.GetParameters())
                .Where(parameter => !parameter.HasDefaultValue
                    && !parameter.ParameterType.IsValueType
                    && nullability.Create(parameter).ReadState is NullabilityState.NotNull)
                .Select(parameter => typeof(T).GetProperty(parameter.Name!))
                .OfType<PropertyInfo>(),
        ];
    }
}
