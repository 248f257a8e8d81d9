using System.Text.Json.Nodes;
using MentorFlow.Domain.Scim;
using MentorFlow.Functions.Scim.Filters;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Functions.Scim.Resources;

/// <summary>Applies one operation to an attribute of several values: mail addresses, members of a group.</summary>
internal sealed class ValuesPatch(JsonObject holder, PatchTarget target)
{
    private readonly ScimAttribute attribute = target.Place.Attribute;
    private readonly List<JsonObject> entries = [.. (holder[target.Place.Attribute.Name] as JsonArray ?? []).OfType<JsonObject>()];

    public void Apply(PatchKind kind, JsonNode? value)
    {
        var primary = entries.Where(IsPrimary).ToHashSet();
        switch (target)
        {
            case { Place.Sub: { } sub }:
                ApplyPart(kind, sub, value);
                break;
            case { Chosen: { } chosen }:
                ApplyChosen(kind, chosen, value);
                break;
            default:
                ApplyAll(kind, value);
                break;
        }

        KeepOnePrimary(primary);
        (holder[attribute.Name] as JsonArray)?.Clear();
        holder[attribute.Name] = new JsonArray([.. entries]);
    }

    private void ApplyAll(PatchKind kind, JsonNode? value)
    {
        JsonObject[] given = [.. (ResourceReader.ReadValue(attribute, value) as JsonArray ?? []).OfType<JsonObject>()];
        foreach (var one in given)
        {
            one.Parent?.AsArray().Clear();
        }

        switch (kind)
        {
            case PatchKind.Add:
                var known = entries.Select(KeyOf).ToHashSet();
                entries.AddRange(given.Where(one => known.Add(KeyOf(one))));
                break;
            case PatchKind.Replace:
                entries.Clear();
                entries.AddRange(given.DistinctBy(KeyOf));
                break;
            case PatchKind.Remove when value is null:
                entries.Clear();
                break;
            case PatchKind.Remove:
                // Only those that are named: a directory takes members out one by one, by the path of all.
                var named = given.Select(ValueOf).ToHashSet();
                entries.RemoveAll(one => named.Contains(ValueOf(one)));
                break;
        }
    }

    private void ApplyChosen(PatchKind kind, ScimFilter chosen, JsonNode? value)
    {
        if (kind is PatchKind.Remove)
        {
            entries.RemoveAll(one => one.Fits(chosen));
            return;
        }

        var fitting = entries.Where(one => one.Fits(chosen)).ToList();
        if (fitting.Count == 0 && (kind is PatchKind.Replace || !IsMadeOf(chosen)))
        {
            throw NoTarget();
        }

        var named = Named(chosen);
        if ((ResourceReader.ReadValue(attribute, Single(value)) as JsonArray)?[0] is not JsonObject given)
        {
            entries.RemoveAll(fitting.Contains);
            return;
        }

        given = Joined(named, given);
        if (fitting.Count == 0)
        {
            entries.Add(given);
            return;
        }

        foreach (var one in fitting)
        {
            entries[entries.IndexOf(one)] = kind is PatchKind.Add ? Joined(one, given) : (JsonObject)given.DeepClone();
        }
    }

    private void ApplyPart(PatchKind kind, ScimAttribute sub, JsonNode? value)
    {
        var fitting = target.Chosen is { } chosen ? [.. entries.Where(one => one.Fits(chosen))] : new List<JsonObject>(entries);
        var read = kind is PatchKind.Remove ? null : ValueReader.Read(sub, value is JsonObject whole ? whole[sub.Name] : value);
        if (read is null)
        {
            if (sub == attribute.Value)
            {
                entries.RemoveAll(fitting.Contains);
            }

            fitting.ForEach(one => one.Remove(sub.Name));
            return;
        }

        if (sub.Mutability is ScimMutability.Immutable && fitting.Count > 0)
        {
            throw ScimFault.BadRequest(ScimFault.Mutability, $"\"{attribute.Name}.{sub.Name}\" is set once.");
        }

        if (fitting.Count == 0)
        {
            // The client sets the address of work before there is one.
            fitting = IsMadeOf(target.Chosen) ? [Named(target.Chosen)] : throw NoTarget();
            entries.AddRange(fitting);
        }

        foreach (var one in fitting)
        {
            one[sub.Name] = read.DeepClone();
        }
    }

    // Whichever was made the primary one last is the only one (RFC 7643, 2.4).
    private void KeepOnePrimary(HashSet<JsonObject> before)
    {
        var primary = entries.Where(IsPrimary).ToList();
        var latest = primary.LastOrDefault(one => !before.Contains(one)) ?? primary.LastOrDefault();
        foreach (var one in primary.Where(one => one != latest))
        {
            one["primary"] = false;
        }
    }

    /// <summary>Whether a value that fits can be made of it: it says what a value is equal to, and nothing else.</summary>
    private static bool IsMadeOf(ScimFilter? chosen) => chosen switch
    {
        null => true,
        ScimFilter.Both both => IsMadeOf(both.One) && IsMadeOf(both.Other),
        ScimFilter.Compare { Operator: FilterOperator.Eq, Value: string or bool } => true,
        _ => false,
    };

    private static JsonObject Named(ScimFilter? chosen)
    {
        var made = ScimJson.Empty();
        Name(chosen);
        return made;

        void Name(ScimFilter? filter)
        {
            if (filter is ScimFilter.Both both)
            {
                Name(both.One);
                Name(both.Other);
            }
            else if (filter is ScimFilter.Compare { Operator: FilterOperator.Eq, Value: not null } compare)
            {
                made[compare.Place.Attribute.Name] = compare.Value is bool truth ? truth : (string)compare.Value;
            }
        }
    }

    private static JsonObject Joined(JsonObject one, JsonObject over)
    {
        var joined = (JsonObject)one.DeepClone();
        foreach (var (name, part) in over)
        {
            joined[name] = part?.DeepClone();
        }

        return joined;
    }

    private static JsonNode? Single(JsonNode? value) => value is JsonArray several ? several.FirstOrDefault() : value;

    private static bool IsPrimary(JsonObject entry) => entry["primary"] is JsonValue value && value.TryGetValue<bool>(out var has) && has;

    private string ValueOf(JsonObject entry)
    {
        var value = entry["value"]?.ToString() ?? "";
        return attribute.Value is { IsCaseExact: true } ? value : ScimName.Fold(value);
    }

    // The same address may be there for work and for home.
    private string KeyOf(JsonObject entry) => $"{ScimName.Fold(entry["type"]?.ToString() ?? "")}\n{ValueOf(entry)}";

    private ScimFault NoTarget() => ScimFault.BadRequest(ScimFault.NoTarget, $"No value of \"{attribute.Name}\" fits the path.");
}
