using System.Reflection;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.Converters;
using YamlDotNet.Serialization.NamingConventions;

namespace EarlyHelp.Directory.Yaml;

/// <summary>
/// Reads a YAML file kept by people into records: keys are lower case with underscores, unknown keys and missing required keys are
/// errors. Every error names the file, the line and what to do.
/// </summary>
public static partial class YamlFile
{
    private static readonly IDeserializer Reader = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithTypeConverter(new DateOnlyConverter(formats: "yyyy-MM-dd"))
        .WithNodeDeserializer(new ReadOnlyListDeserializer(), where => where.OnTop())
        .WithEnforceRequiredMembers()
        .WithEnforceNullability()
        .WithDuplicateKeyChecking()
        .Build();

    /// <exception cref="InvalidDataException">The file is missing, empty, not YAML or does not fit <typeparamref name="T"/>.</exception>
    public static T Read<T>(string path)
        where T : class
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path} is not there. Create it, or correct the folder it is looked for in.");
        }

        return Parse<T>(File.ReadAllText(path), path);
    }

    /// <param name="text">The YAML.</param>
    /// <param name="path">What errors call it.</param>
    /// <exception cref="InvalidDataException">The text is empty, not YAML or does not fit <typeparamref name="T"/>.</exception>
    public static T Parse<T>(string text, string path)
        where T : class
    {
        try
        {
            return Reader.Deserialize<T?>(text) ?? throw new InvalidDataException($"{path} is empty. Fill it in.");
        }
        catch (YamlException error)
        {
            throw new InvalidDataException($"{path}, line {error.Start.Line}: {Explain(error)}", error);
        }
    }

    private static string Explain(YamlException error)
    {
        var message = error.InnerException?.Message ?? error.Message;
        if (UnknownKey().Match(error.Message) is { Success: true } unknown)
        {
            return $"'{unknown.Groups[1].Value}' is not a key that belongs here. Correct its spelling or take it out.{Known(unknown.Groups[2].Value)}";
        }

        if (MissingKey().Match(error.Message) is { Success: true } missing)
        {
            var keys = missing.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries).Select(name => UnderscoredNamingConvention.Instance.Apply(name));
            return $"{string.Join(", ", keys)} is missing. Add it.";
        }

        if (error.Message.StartsWith("Strict nullability", StringComparison.Ordinal))
        {
            return "a key here has no value. Fill it in, or take the key out if it may be left out.";
        }

        return $"this cannot be read ({message.TrimEnd('.')}). Check the indentation, the quotes and the form of the value.";
    }

    private static string Known(string type)
    {
        var found = typeof(YamlFile).Assembly.GetType(type);
        return found is null
            ? ""
            : $" Keys known here: {string.Join(", ", found.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)
                .Select(property => UnderscoredNamingConvention.Instance.Apply(property.Name)).Order(StringComparer.Ordinal))}.";
    }

    [GeneratedRegex("Property '([^']+)' not found on type '([^']+)'")]
    private static partial Regex UnknownKey();

    [GeneratedRegex("Missing properties, '([^']+)'")]
    private static partial Regex MissingKey();
}
