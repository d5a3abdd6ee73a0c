using System.Buffers;
using System.Text.Json;

namespace SeatEngine.Files;

/// <summary>Lays compact JSON out for people: each member of the book in a line, and each thing of a list in one.</summary>
internal static class PriceBookLines
{
    public static byte[] Lay(ReadOnlySpan<byte> compact)
    {
        ArrayBufferWriter<byte> output = new(compact.Length * 2);
        LineJsonWriter writer = new(output);
        Utf8JsonReader reader = new(compact);
        while (reader.Read())
        {
            Write(writer, ref reader);
        }

        writer.End();
        return output.WrittenSpan.ToArray();
    }

    private static void Write(LineJsonWriter writer, ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        if (depth == 1 && reader.TokenType == JsonTokenType.PropertyName)
        {
            writer.Line();
        }
        else if (depth == 2 && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.String)
        {
            writer.Line();
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when depth == 0:
                writer.OpenBlock();
                break;
            case JsonTokenType.EndObject when depth == 0:
                writer.CloseBlock();
                break;
            case JsonTokenType.StartArray when depth == 1:
                writer.OpenLines();
                break;
            case JsonTokenType.EndArray when depth == 1:
                writer.CloseLines();
                break;
            case JsonTokenType.StartObject:
                writer.OpenObject();
                break;
            case JsonTokenType.EndObject:
                writer.CloseObject();
                break;
            case JsonTokenType.StartArray:
                writer.OpenArray();
                break;
            case JsonTokenType.EndArray:
                writer.CloseArray();
                break;
            case JsonTokenType.PropertyName:
                writer.Name(reader.ValueSpan);
                break;
            case JsonTokenType.String:
                writer.Text(reader.GetString()!);
                break;
            case JsonTokenType.Number:
                writer.Number(reader.GetInt32());
                break;
            default:
                writer.Truth(reader.GetBoolean());
                break;
        }
    }
}
